using System.Text.Json;
using System.Text.RegularExpressions;
using MockInterviewer.Tests.Interviews;
using MockInterviewer.Tests.Reports;
using MockInterviewer.Tests.Revisions.Linting;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>'rubric validate', 'diff' and 'impact' as a person runs them.</summary>
public sealed partial class RubricRevisionTests : IDisposable
{
    private const string Rubric = LintWorld.Rubric;

    private readonly TemporaryFolder _data = new();
    private readonly LintWorld _before = new();
    private readonly LintWorld _after = new();

    public void Dispose()
    {
        _data.Dispose();
        _before.Dispose();
        _after.Dispose();
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("diff")]
    [InlineData("impact")]
    public async Task EachHasHelpWithExamples(string command) =>
        Assert.Contains($"Examples:\n  mockinterviewer rubric {command}", (await RunAsync("rubric", command, "--help")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task WarningsAreShownWithFileAndLineAndFailOnlyWhenAskedTo()
    {
        var line = _before.Spoil(Rubric, "1: No event is told at all.", "1: Poor.");
        var run = await RunAsync("rubric", "validate", "--content", _before.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"warning {Rubric}:{line - 5}: anchors: level 1 of 'story' says only 'Poor.'", run.Output, StringComparison.Ordinal);
        Assert.Contains("No fault, and 1 warning, in 1 rubrics", run.Output, StringComparison.Ordinal);
        Assert.Contains("--documents FOLDER does it", string.Join(' ', run.Output.Split()), StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("rubric", "validate", "--strict", "--content", _before.Path)).ExitCode);
    }

    [Fact]
    public async Task WithoutAWarningStrictIsDoneToo()
    {
        var run = await RunAsync("rubric", "validate", "--strict", "--content", _before.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No fault and no warning in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneRubricIsCheckedWhereverItLies()
    {
        var file = _data.Write("mine.yaml", _before.TextOf(Rubric).Replace("1: No event is told at all.", "1: Poor.", StringComparison.Ordinal));
        var run = await RunAsync("rubric", "validate", file, "--strict", "--content", _before.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"warning {file}:7: anchors: level 1 of 'story' says only 'Poor.'", run.Output, StringComparison.Ordinal);
        Assert.Contains("No fault and no warning in acme/program.", (await RunAsync("rubric", "validate", "acme/program", "--content", _before.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProgramGetsWarningsAndFaultsAsJson()
    {
        _before.Spoil(Rubric, "1: No event is told at all.", "1: Poor.");
        var run = await RunAsync("rubric", "validate", "--format", "json", "--content", _before.Path);
        var warning = Json(run).GetProperty("warnings")[0];
        Assert.Equal((0, "unanchored-level", Rubric), (run.ExitCode, warning.GetProperty("rule").GetString(), warning.GetProperty("file").GetString()));
        Assert.False(Json(run).GetProperty("documents_checked").GetBoolean());
        _before.Spoil(Rubric, "expects: episode", "expects: story");
        var faulty = await RunAsync("rubric", "validate", "--format", "json", "--content", _before.Path);
        Assert.Equal((2, "expects"), (faulty.ExitCode, Json(faulty).GetProperty("faults")[0].GetProperty("field").GetString()));
    }

    [Fact]
    public async Task DocumentsAreHeldAgainstTheirCitationsWhenTheyAreGiven()
    {
        _data.Write("documents/guide.txt", "another text\n");
        var run = await RunAsync("rubric", "validate", "--documents", _data.File("documents"), "--content", _before.Path);
        Assert.Contains("guide.txt is not the document that was cited", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("was not checked", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("rubric", "validate", "--documents", _data.File("nowhere"), "--content", _before.Path)).ExitCode);
    }

    [Theory]
    [InlineData("text", "diff.txt")]
    [InlineData("md", "diff.md")]
    public async Task ADiffSpeaksInTermsOfTheRubric(string format, string golden)
    {
        Revise();
        var run = await RunAsync("rubric", "diff", _before.Path, _after.Path, "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        GoldenFile.Check(golden, Hash().Replace(run.Output, "(hash)"));
    }

    [Fact]
    public async Task ADiffForProgramsHoldsTheSame()
    {
        _after.Spoil(Rubric, "title: names a root", "title: names the root");
        var run = await RunAsync("rubric", "diff", "acme/program", $"acme/program@{_after.Path}", "--format", "json", "--content", _before.Path);
        var change = Assert.Single(Json(run).GetProperty("rubrics")[0].GetProperty("changes").EnumerateArray());
        Assert.Equal(["changed", "depth.cause", "title", "names a root", "names the root"], change.EnumerateObject().Select(p => p.Value.GetString()));
    }

    [Fact]
    public async Task ARubricMayLieAnywhereAndTakesWhatItIncludesFromTheContentInUse()
    {
        var file = _data.Write("mine.yaml", _before.TextOf(Rubric).Replace("title: names a root", "title: names the root", StringComparison.Ordinal));
        var run = await RunAsync("rubric", "diff", "acme/program", file, "--content", _before.Path);
        Assert.Contains("~ title: names a root → names the root", run.Output, StringComparison.Ordinal);
        _data.Write("mine.yaml", _before.TextOf(Rubric).Replace("expects: episode", "expects: story", StringComparison.Ordinal));
        var faulty = await RunAsync("rubric", "diff", "acme/program", file, "--content", _before.Path);
        Assert.Equal(2, faulty.ExitCode);
        Assert.Contains($"{file}:5: expects: 'story' is not known", faulty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderVersionIsTakenFromTheHistory()
    {
        Directory.CreateDirectory(Path.Combine(_after.Path, "rubrics", "history", "acme"));
        File.WriteAllText(Path.Combine(_after.Path, "rubrics", "history", "acme", "program.v1.yaml"), _before.TextOf(Rubric));
        _after.Spoil(Rubric, "version: 1", "version: 2");
        _after.Spoil(Rubric, "title: names a root", "title: names the root");
        var run = await RunAsync("rubric", "diff", "acme/program@1", "acme/program@2", "--content", _after.Path);
        Assert.Contains("acme/program, version 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("~ title: names a root → names the root", run.Output, StringComparison.Ordinal);
        Assert.Contains("is at version 2, and", (await RunAsync("rubric", "diff", "acme/program@3", "acme/program", "--content", _after.Path)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names no rubric: write company/round", "acme")]
    [InlineData("There is no file none.yaml", "none.yaml")]
    [InlineData("Did you mean 'program'?", "acme/programme")]
    [InlineData("nowhere is no content folder", "acme/program@nowhere")]
    public async Task WhatNamesNoRubricIsRefused(string says, string name)
    {
        var run = await RunAsync("rubric", "diff", "acme/program", name, "--content", _before.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoRubricIsRefused()
    {
        var file = _data.Write("list.yaml", "id: ../../etc/passwd\n");
        Assert.Contains("is no rubric: its id", (await RunAsync("rubric", "diff", file, file, "--content", _before.Path)).Error, StringComparison.Ordinal);
        _data.Write("list.yaml", "- a\n");
        Assert.Contains("must hold one mapping", (await RunAsync("rubric", "diff", file, file, "--content", _before.Path)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "impact.txt")]
    [InlineData("md", "impact.md")]
    public async Task AnImpactShowsWhichAnswersMoveAndTheAgreementBeforeAndAfter(string format, string golden)
    {
        using var folder = new TemporaryFolder();
        SmallWorld.WriteTo(folder);
        var heavy = File.ReadAllText(folder.File(Rubric)).Replace("weight: 20", "weight: 85", StringComparison.Ordinal)
            .Replace("weight: 25", "weight: 5", StringComparison.Ordinal).Replace("weight: 30", "weight: 5", StringComparison.Ordinal);
        var run = await RunAsync("rubric", "impact", "acme/program", _data.Write("heavy.yaml", heavy), Gold(), "--content", folder.Path, "--format", format);
        // One record cannot be read.
        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        GoldenFile.Check(golden, run.Output);
    }

    [Fact]
    public async Task AnImpactIsMeasuredOfflineOnly()
    {
        var run = await RunAsync("rubric", "impact", "acme/program", "acme/program", Gold(), "--content", _before.Path, "--grader", "model");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("grades offline only", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnImpactWithoutAnAnswerOfTheRoundIsRefused()
    {
        var gold = _data.Write("other.jsonl", """{"id":"x","company":"acme","round":"culture","question":"q","answer":"a b c","level":1}""");
        var run = await RunAsync("rubric", "impact", "acme/program", "acme/program", gold, "--content", _before.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no answer that both can grade: Left out: 1 answer of other companies or rounds.", run.Error, StringComparison.Ordinal);
    }

    private void Revise()
    {
        _after.Spoil(Rubric, "version: 1", "version: 2");
        _after.Spoil(Rubric, "weight: 30", "weight: 35");
        _after.Spoil(Rubric, "weight: 20", "weight: 15");
        _after.Spoil(Rubric, "3: An event with its end.", "3: An event with its end and told in the order in which it came about.");
        _after.Spoil(Rubric, "      - id: mechanics\n        title: explains the parts", "      - id: workings\n        title: explains the parts");
        _after.Spoil(Rubric, "Could you draw the flow?", "Could you draw it?");
        _after.Spoil(Rubric, "{say: [at stake], without: [rude]}", "{say: [at stake, at risk], without: [rude, unsure]}");
        _after.Spoil(Rubric, "at_most: 3", "at_most: 5");
        _after.Spoil(Rubric, "effect: warn", "effect: cap 2");
        _after.Spoil(LintWorld.Signals, "say: [decided]", "say: [chose]");
        File.WriteAllText(Path.Combine(_after.Path, "rubrics", "acme", "culture.yaml"),
            _before.TextOf(Rubric).Replace("id: acme/program", "id: acme/culture", StringComparison.Ordinal));
    }

    private string Gold() => _data.Write("gold.jsonl", string.Join('\n', (string[])
    [
        Record("whole", SmallWorld.CompleteAnswer, ",\"level\":4"),
        Record("story-only", "I decided alone that alpha, bravo and charlie mattered for the release. The rest of the team was happy with the work that we did.", ",\"level\":2"),
        Record("no-story", "I measured delta, echo and foxtrot for a week. I found golf, hotel and india under the failure. I gave up juliet, kilo and lima for the release.", ",\"level\":1"),
        Record("unlabelled", "I decided alone that alpha and bravo mattered for the release, and the work went on.", ""),
        """{"id":"culture","company":"acme","round":"culture","question":"Why?","answer":"Because.","level":1}""",
        "not a record",
    ]));

    private static string Record(string id, string answer, string more) =>
        $$"""{"id":"{{id}}","company":"acme","round":"program","question":"Tell me about a release that was late.","answer":"{{answer}}"{{more}}}""";

    private static JsonElement Json(ExecutableRun run) => JsonDocument.Parse(run.Output).RootElement;

    private Task<ExecutableRun> RunAsync(params string[] arguments) => Executable.RunAsync(_data.Path, "", arguments);

    [GeneratedRegex(@"\([0-9a-f]{12}\)")]
    private static partial Regex Hash();
}
