using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class PersonaTests
{
    [Theory]
    [InlineData("google")]
    [InlineData("amazon-bar-raiser")]
    [InlineData("spotify-squad")]
    public void EveryPersonaCanBeRead(string id) => Assert.Equal(id, Persona.Load(Places.Content, id).Id);

    [Fact]
    public void EveryCompanyHasItsPersona() =>
        Assert.All(Places.Library.Companies, c => Assert.NotEmpty(Persona.Load(Places.Content, c.PersonaId).Name));

    [Theory]
    [InlineData("probe_frames: [\"P1 {probe}\"", "probe_frames: [\"P1\"", "probe_frames", "needs {probe}")]
    [InlineData("figure_probes: [\"F1 {figure}?\"", "figure_probes: [\"F1 {number}?\"", "figure_probes", "has {number}")]
    [InlineData("quote_frames: [\"Q1 \\\"{quote}\\\" {probe}\"", "quote_frames: [\"Q1 {probe}\"", "quote_frames", "needs {quote}")]
    [InlineData("hint_frames: [\"H1 {hint}\"", "hint_frames: [\"H1 {hints}\"", "hint_frames", "use {hint}")]
    [InlineData("near: [\"near {minutes}\"", "near: [\"near\"", "near", "needs {minutes}")]
    [InlineData("clarification: [\"C1 {answer}\"", "clarification: [\"C1\"", "clarification", "needs {answer}")]
    [InlineData("closing: [bye]", "closing: [\"bye {name}\"]", "closing", "write it without braces")]
    [InlineData("how_it_goes: [\"{questions}", "how_it_goes: [\"{round} {questions}", "how_it_goes", "use {questions}, {minutes}")]
    [InlineData("nothing_missing: [N1, N2, N3]", "nothing_missing: [N1, N2]", "nothing_missing", "at least 3")]
    [InlineData("acknowledgements: [A1,", "acknowledgements: [N1,", "acknowledgements", "stands twice")]
    [InlineData("skipped: [S1, S2]", "skiped: [S1, S2]", "skiped", "not a known key")]
    [InlineData("rude: [rude 1, rude 2]", "rudeness: [rude 1, rude 2]", "rude", "is missing")]
    [InlineData("none: [d0]", "5: [d0]", "none", "is missing")]
    [InlineData("deepens: technical", "deepens: sometimes", "deepens", "use one of: never, technical, always")]
    [InlineData("id: plain", "id: fancy", "id", "must be 'plain'")]
    public void AFaultIsNamedWithItsField(string line, string spoilt, string field, string message)
    {
        Assert.Contains(line, SmallWorld.PersonaYaml, StringComparison.Ordinal);
        var faults = FaultsOf(SmallWorld.PersonaYaml.Replace(line, spoilt, StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Field == field && f.Line > 0 && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void AllFaultsComeOutTogether()
    {
        var fields = FaultsOf("id: plain\nversion: 0\n").Select(f => f.Field).ToHashSet();
        Assert.Superset(new HashSet<string> { "version", "name", "deepens", "probe_frames", "reactions", "time_checks", "debrief" }, fields);
    }

    [Fact]
    public void AMissingFileIsAFault() =>
        Assert.Contains("prompts/personas/nobody.yaml", Assert.Throws<InvalidContentException>(() => Persona.Load(Places.Content, "nobody")).Message, StringComparison.Ordinal);

    [Fact]
    public void TheDebriefOpensAlikeForTheSameSeed()
    {
        var debrief = new SmallWorld().Persona.Debrief;
        Assert.Equal("d0", debrief.For(null, seed: 7));
        Assert.Equal("d1", debrief.For(1, seed: 7));
        Assert.Equal(debrief.For(4, seed: 7), debrief.For(4, seed: 7));
        Assert.Equal(2, Enumerable.Range(0, 50).Select(seed => debrief.For(4, seed)).Distinct().Count());
    }

    private static IReadOnlyList<ContentFault> FaultsOf(string yaml)
    {
        using var folder = new TemporaryFolder();
        folder.Write("prompts/personas/plain.yaml", yaml);
        return Assert.Throws<InvalidContentException>(() => Persona.Load(new ContentFolder(folder.Path), "plain")).Faults;
    }
}
