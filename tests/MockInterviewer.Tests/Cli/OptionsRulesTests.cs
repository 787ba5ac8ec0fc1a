using MockInterviewer.Cli.Hosting;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class OptionsRulesTests
{
    private readonly OptionsRules _rules = new();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(12, 5)]
    public void TheEndsOfTheRangesAreAllowed(int questions, int probes) =>
        Assert.True(_rules.Validate(null, new InterviewOptions { Questions = questions, Probes = probes }).Succeeded);

    [Fact]
    public void AllFaultsComeAtOnceAndSayWhereToMendThem()
    {
        var failures = _rules.Validate(null, new InterviewOptions { Questions = 0, Probes = 6 }).Failures!.ToList();
        Assert.Equal(2, failures.Count);
        Assert.Contains("--questions", failures[0], StringComparison.Ordinal);
        Assert.Contains("MOCKINTERVIEWER_Interview__Probes", failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AModelGraderSaysThatNoneIsConnected() =>
        Assert.Contains("use offline", _rules.Validate(null, new GradingOptions { Grader = "model" }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void AMisspeltGraderNamesTheNearest() =>
        Assert.Contains("'offline'?", _rules.Validate(null, new GradingOptions { Grader = "ofline" }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void AContentFolderWithoutRubricsIsRefused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("rubrics/", _rules.Validate(null, new ContentOptions { Folder = folder.Path }).FailureMessage, StringComparison.Ordinal);
    }
}
