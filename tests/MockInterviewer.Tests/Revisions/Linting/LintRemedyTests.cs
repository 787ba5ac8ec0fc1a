using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Revisions.Linting;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Linting;

/// <summary>Whatever the linter finds comes with its file, its line, and how to mend it.</summary>
public sealed class LintRemedyTests : IDisposable
{
    private readonly LintWorld _world = new();
    private readonly TemporaryFolder _documents = new();

    public void Dispose()
    {
        _world.Dispose();
        _documents.Dispose();
    }

    /// <summary>Rule, file, the entry that is named, how it is mended, and what is spoilt by what.</summary>
    public static TheoryData<string, string, string, string, string[]> Spoilt => new()
    {
        { "unanchored-level", LintWorld.Rubric, "- id: story", "write what an answer at that level does", ["1: No event is told at all.", "1: Poor."] },
        { "unseen-check", LintWorld.Rubric, "- id: turn", "mend its signals", ["say: [turned out]", "say: [\"...\"]"] },
        { "double-barrelled", LintWorld.Rubric, "- id: opening", "make two checks, or ask for one", ["title: opens with the stake", "title: gives a figure that matters, and names the stake"] },
        { "overlapping-criteria", LintWorld.Rubric, "- id: mechanics", "say what only this one asks for, or leave one of the two out", ["title: explains the parts", "title: says who has counted"] },
        { "flag-never-fires", LintWorld.Rubric, "- id: too_short", "change a threshold or leave a condition out", ["measure: words, at_most: 3", "measure: figure, at_most: -1"] },
        { "unreachable-probe", LintWorld.Rubric, "probes: [Why did that happen?", "so ask for something else", ["What lay beneath?", "What was at stake then?"] },
        {
            "idle-weight", LintWorld.Rubric, "weight: 1\n", "give it more, or leave it out",
            ["weight: 30", "weight: 33", "weight: 20", "weight: 1", "dimension: evidence\n    weight: 25", "dimension: evidence\n    weight: 33", "dimension: depth\n    weight: 25", "dimension: depth\n    weight: 33"]
        },
        { "question-without-rubric", LintWorld.Questions, "id: a-slow", "name one of: Speed, Care", ["round: program, principle: Care,", "round: program,"] },
        { "changed-document", LintWorld.Sources, "- id: guide", "then write the new sha256 and number of lines", [] },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void AFindingNamesFileLineAndRemedy(string rule, string file, string entry, string remedy, string[] spoils)
    {
        foreach (var spoil in spoils.Chunk(2))
        {
            _world.Spoil(file, spoil[0], spoil[1]);
        }
        _documents.Write("guide.txt", string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n")));
        var warning = _world.Lint(rule == "changed-document" ? DocumentCopies.Read(_documents.Path) : null).First(w => w.Rule == rule);
        var line = _world.TextOf(file).Split(entry)[0].Count(c => c == '\n') + 1;
        Assert.StartsWith($"{file}:{line}: ", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains(remedy, warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoRuleIsLeftOut()
    {
        var rules = typeof(Linter).Assembly.GetTypes().Where(t => t.IsClass && t.GetInterfaces().Any(i => i.Name == "ILintRule")).Select(t => (string)t.GetField("Name")!.GetRawConstantValue()!);
        Assert.Equal(rules.Order(), Spoilt.Select(s => s.Data.Item1).Order());
    }
}
