using MockInterviewer.Core.Drafting;
using MockInterviewer.Tests.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>A draft is checked, shown, compared and measured before a person approves it, and grades nothing for good.</summary>
public sealed class RubricBeforeApprovalTests : IDisposable
{
    private const string Draft = "drafts/acme/case_study";

    private readonly DraftedContent _content = new();
    private readonly TemporaryFolder _data = new();

    public void Dispose()
    {
        _content.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task ADraftIsCheckedByItsNameOrItsFileWithThePlacesInItsOwnFiles()
    {
        await DraftAsync();
        foreach (var name in new[] { Draft, _content.Content.PathOf($"rubrics/{Draft}.yaml") })
        {
            var run = await RunAsync("rubric", "validate", name);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("No fault and no warning in the draft", run.Output, StringComparison.Ordinal);
        }
        var level = Spoil($"rubrics/{Draft}.yaml", "      4: \"All that", "      4: \"Does what the document warns of: a list of meetings and Jira tickets in place of results; vague claims without metrics.\" # All that");
        var check = new DraftApproval(_content.Content).Prepare("acme", "case_study").Rubric.Criteria.Single(c => c.Id == "plan").Checks[0];
        var probe = Spoil($"rubrics/{Draft}.questions.yaml", "    difficulty: 2\n", $"    difficulty: 2\n    probes: [{{check: plan.{check.Id}, text: \"{check.Probes[0]}\"}}]\n") + 1;
        var spoilt = await RunAsync("rubric", "validate", Draft);
        Assert.Contains($"warning rubrics/{Draft}.yaml:{level - 9}: anchors: levels 1 and 4", spoilt.Output, StringComparison.Ordinal);
        Assert.Contains($"warning rubrics/{Draft}.questions.yaml:{probe}: probes:", spoilt.Output, StringComparison.Ordinal);
        Spoil($"rubrics/{Draft}.yaml", "    weight: 40", "    weight: 50");
        foreach (var command in new[] { new[] { "validate", Draft }, ["approve", "acme/case_study", "--yes"] })
        {
            var faulty = await RunAsync(["rubric", .. command]);
            Assert.Equal(2, faulty.ExitCode);
            Assert.StartsWith($"rubrics/{Draft}.yaml:8: criteria: the weights sum to 110", faulty.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AllContentIsCheckedWithoutDraftsWhichAreNamed()
    {
        await DraftAsync();
        Spoil($"rubrics/{Draft}.yaml", "    weight: 40", "    weight: 50");
        var run = await RunAsync("rubric", "validate");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"rubric validate {Draft}", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("until 'rubric approve': acme/case_study", (await RunAsync("rubric", "list")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraftIsShownAndComparedAndMeasuredAndNothingIsWritten()
    {
        await DraftAsync();
        var before = Files();
        Assert.Contains("acme case study  (acme/case_study, version 1)", (await RunAsync("rubric", "show", Draft)).Output, StringComparison.Ordinal);
        var diff = await RunAsync("rubric", "diff", "google/behavioral", Draft);
        Assert.Equal((0, ""), (diff.ExitCode, diff.Error));
        Assert.Contains("+ criterion: Reflection (10 %)", diff.Output, StringComparison.Ordinal);
        var impact = await RunAsync("rubric", "impact", "google/behavioral", Draft, Gold("google", "behavioral"));
        Assert.Equal((0, ""), (impact.ExitCode, impact.Error));
        Assert.Contains("of 1 answer", impact.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("google/behavioral judges one episode that happened, google/system_design a walk through a design", "google/behavioral", "google/system_design")]
    [InlineData("Unknown draft 'acme/other'", "google/behavioral", "drafts/acme/other")]
    [InlineData("names no rubric: write company/round", "google/behavioral", "drafts/acme")]
    [InlineData("Unknown draft '../companies'", "google/behavioral", "drafts/../companies")]
    public async Task AComparisonThatMakesNoSenseIsRefusedInASentence(string says, string before, string after)
    {
        var run = await RunAsync("rubric", "impact", before, after, Gold("google", "behavioral"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drafts", "acme/case_study")]
    [InlineData("drafts/acme", "case_study")]
    [InlineData("acme", "case_study")]
    public async Task WhatIsInDraftsGradesNothing(string company, string round)
    {
        await DraftAsync();
        var run = await RunAsync("grade", "--company", company, "--round", round, "--question", "What did you do?");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Unknown company", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchAndAnInterviewTakeNoDraft()
    {
        await DraftAsync();
        var interview = await RunAsync("interview", "--company", "acme", "--round", "case_study");
        Assert.Equal(2, interview.ExitCode);
        Assert.Contains("Unknown company 'acme'", interview.Error, StringComparison.Ordinal);
        var batch = await RunAsync("batch", Gold("acme", "case_study"), "--out", _data.File("out"));
        Assert.Equal(3, batch.ExitCode);
        Assert.Contains("Unknown company 'acme'", batch.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 record: 0 graded, ", batch.Output, StringComparison.Ordinal);
    }

    private async Task DraftAsync() => _content.Save(await _content.DraftAsync("acme", "case_study", _content.Write("scheme.txt", ShapeTests.Scheme)));

    /// <returns>The line that the text stood in.</returns>
    private int Spoil(string file, string text, string by)
    {
        var path = _content.Content.PathOf(file);
        var parts = File.ReadAllText(path).Split(text, 2);
        File.WriteAllText(path, parts[0] + by + parts[1]);
        return parts[0].Count(c => c == '\n') + 1;
    }

    private string Gold(string company, string round) => _data.Write("gold.jsonl",
        $$"""{"id":"a","company":"{{company}}","round":"{{round}}","question":"What did you do?","answer":"I named the root cause, a full queue, and cut the scope because 40 % of it could wait.","level":3}""");

    private IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_content.Path, "*", SearchOption.AllDirectories).Order().Select(f => f + File.ReadAllText(f).Length)];

    private Task<ExecutableRun> RunAsync(params string[] arguments) => Executable.RunAsync(_data.Path, "", [.. arguments, "--content", _content.Path]);
}
