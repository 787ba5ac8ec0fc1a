using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

public class JsonReplyTests
{
    private const string Whole = """{"level": 3, "reason": "says {this} and [that]", "checks": [{"id": "a", "met": "yes"}]}""";

    [Theory]
    [InlineData("{0}")]
    [InlineData("\uFEFF{0}")]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Here is my judgment:\n{0}\nI hope this helps {{smile}}.")]
    [InlineData("<think>maybe {{\"level\": 1, \"reason\": \"no\", \"checks\": []}}?</think>\n{0}")]
    [InlineData("<THINKING>{{\n</THINKING>{0}")]
    [InlineData("so the level is 1 {{\"level\": 1}} </think> {0}")]
    [InlineData("{{\"level\": 1, \"reason\": \"a draft\", \"checks\": []}} No, better: {0}")]
    [InlineData("{{\"result\": {0}}}")]
    [InlineData("[{0}]")]
    [InlineData("{{ \"unfinished\": \"{0}")]
    public void TheLastWholeObjectThatFitsIsFound(string around) => Assert.Equal(3, LevelOf(string.Format(null, around, Whole)));

    [Theory]
    [InlineData("""{"level": 3, "reason": "x", "checks": ["a",],}""")]
    [InlineData("{\"level\": 3, \"reason\": \"two\nlines\tand a tab\", \"checks\": []}")]
    [InlineData("{\"level\": 3, \"reason\": \"half \ud83d a sign\", \"checks\": []}")]
    [InlineData("""{"level": 3, "reason": "half \ud83d a sign", "checks": []}""")]
    [InlineData("{\"level\": 3, // as agreed\n \"reason\": \"x\", \"checks\": []}")]
    public void WhatWeakModelsGetWrongIsForgiven(string reply)
    {
        Assert.Equal(3, LevelOf(reply));
        Assert.NotNull(JsonReply.Read(reply, "level").Root!.Value.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("", "holds no JSON object")]
    [InlineData("The level is 3.", "holds no JSON object")]
    [InlineData("""{"level": 3, "reason": "it br""", "broken or ends too early")]
    [InlineData("""{"level": 3}""", "no JSON object in the reply has the fields level, reason, checks")]
    [InlineData("<think>I would say 3", "ends while still thinking")]
    public void WhatCannotBeReadSaysWhatIsWrong(string reply, string fault)
    {
        var read = Read(reply);
        Assert.Null(read.Root);
        Assert.Contains(fault, read.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AnObjectIsFoundWhateverSurroundsIt() => Prop.ForAll(Noise().Two().ToArbitrary(), noise =>
        LevelOf(" " + noise.Item1 + Whole + noise.Item2) == 3).QuickCheckThrowOnFailure();

    [Fact]
    public void GarbageNeverThrowsAndAlwaysSaysWhatIsWrong() => Prop.ForAll(Noise().ToArbitrary(), noise =>
        Read(noise) is { Root: null, Fault.Length: > 0 } or { Root: not null, Fault: null }).QuickCheckThrowOnFailure();

    [Fact]
    public void AReplyOfBracketsAloneIsGivenUpSoon()
    {
        Assert.Null(Read(new string('{', 200_000)).Root);
        Assert.Null(Read(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))).Root);
    }

    private static Gen<string> Noise() => Gen.OneOf(
        ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? ""),
        Gen.Elements("{", "}", "[", "]", "\"", "\\", "{}", "```json", "{\"level\": 1}", "\n", "text ", "//", "/*", "\uFEFF", "</think>").ListOf().Select(string.Concat));

    private static JsonReply Read(string reply) => JsonReply.Read(reply, "level", "reason", "checks");

    private static int? LevelOf(string reply) => Read(reply).Root?.GetProperty("level").GetInt32();
}
