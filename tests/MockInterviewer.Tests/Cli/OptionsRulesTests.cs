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
    public void FaultsOfModelsComeAtOnceToo()
    {
        var options = new ModelsOptions { Provider = "opnai", Attempts = 0, TimeoutSeconds = 0, Concurrency = 2000, MaxCost = 0 };
        options.Grader.Provider = "claude";
        var failures = _rules.Validate(null, options).Failures!.ToList();
        Assert.Equal(6, failures.Count);
        Assert.Contains("Did you mean 'openai'?", failures[0], StringComparison.Ordinal);
        Assert.Contains("Models:Grader:Provider", failures[1], StringComparison.Ordinal);
        Assert.All(failures, f => Assert.Contains("appsettings.json", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sk-12345abcdefghij")]
    [InlineData("gsk_12345fghij0123456789ABCDEF")]
    public void AKeyInTheWrongPlaceIsRefusedAndNotRepeated(string key)
    {
        var failures = _rules.Validate(null, new ModelsOptions { Provider = key, Model = key }).Failures!.ToList();
        Assert.Equal(2, failures.Count);
        Assert.All(failures, f => Assert.DoesNotContain("12345", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sk-plant\u00e9d")]
    [InlineData("\u201csk-planted\u201d")]
    [InlineData("sk-plan ted")]
    public void AKeyThatNoHeaderCanCarryIsRefusedAndNotRepeated(string key)
    {
        var failure = _rules.Validate(null, new ProvidersOptions { Anthropic = new ProviderOptions { ApiKey = key } }).FailureMessage;
        Assert.Contains("ANTHROPIC_API_KEY", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("plan", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:11439")]
    [InlineData("ftp://server/v1")]
    [InlineData("http://me:secret@server/v1")]
    [InlineData("http://server/v1?key=secret")]
    public void AnAddressThatCannotBeUsedIsRefusedAndNotRepeated(string address)
    {
        var failure = _rules.Validate(null, new ProvidersOptions { OpenAI = new ProviderOptions { BaseUrl = address } }).FailureMessage;
        Assert.Contains("OPENAI_BASE_URL", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(address, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void VotesAreFromOneToNine(int votes) =>
        Assert.Contains("--votes", _rules.Validate(null, new GradingOptions { Votes = votes }).FailureMessage, StringComparison.Ordinal);

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
