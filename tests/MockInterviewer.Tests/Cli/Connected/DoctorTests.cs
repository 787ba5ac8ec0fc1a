using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

public sealed class DoctorTests : IAsyncLifetime
{
    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task ItSaysWhatEachRoleUsesAndWhereThatWasSetAndAsksNobody()
    {
        var run = await DoctorAsync([new("MOCKINTERVIEWER_Models__Interviewer__Model", "small"), new("OPENAI_API_KEY", "sk-planted-1")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Interviewer model: small (from MOCKINTERVIEWER_Models__Interviewer__Model) of openai-compatible at {_program.Provider.BaseUrl} (from OPENAI_BASE_URL), key: yes", run.Says, StringComparison.Ordinal);
        Assert.Contains("Grader model: big (from MOCKINTERVIEWER_Models__Model)", run.Says, StringComparison.Ordinal);
        Assert.Contains("not known for small, big", run.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", run.Says, StringComparison.Ordinal);
        Assert.Empty(_program.Provider.Requests);
    }

    [Fact]
    public async Task TheCommandLineGoesBeforeTheEnvironment()
    {
        var run = await DoctorAsync([], "--model", "other");
        Assert.Contains("Grader model: other (from the command line)", run.Says, StringComparison.Ordinal);
        Assert.Contains("Grader: other of openai-compatible", run.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DefaultsAndPricesOfAVendorAreNamed()
    {
        var run = await Executable.RunAsync(_program.Data, "", [new("ANTHROPIC_API_KEY", "sk-planted-2")], "doctor");
        var says = Says(run);
        Assert.Contains("Grader model: claude-sonnet-5-5 (from appsettings.json) of anthropic at its own address (from ANTHROPIC_API_KEY), key: yes", says, StringComparison.Ordinal);
        Assert.Contains("claude-sonnet-5-5 2 USD in, 0.1 cached, 10 out for a million tokens (as of 2026-", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAModelItSaysHowToConnectOne()
    {
        var run = await Executable.RunAsync(_program.Data, "", "doctor");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Models: none is connected, and none is needed. → Set OPENAI_API_KEY", Says(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProbeAsksEachModelOnceAndListsTheServers()
    {
        _program.Provider.Replies("OK");
        var run = await DoctorAsync([new("MOCKINTERVIEWER_Models__Interviewer__Model", "small-model")], "--probe");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Models of openai-compatible: 2: small-model, large-model.", run.Says, StringComparison.Ordinal);
        Assert.Contains("Probe of big: it answers (", run.Says, StringComparison.Ordinal);
        Assert.Equal(["small-model", "big"], _program.Provider.Chats.Select(c => c.Model));
    }

    [Fact]
    public async Task AnUnknownModelIsAnsweredWithTheNearestNames()
    {
        _program.Provider.Replies(FakeReply.Error(404, "The model does not exist", code: "model_not_found"));
        var run = await DoctorAsync([], "--probe", "--model", "large-modl");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean 'large-model'?", run.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "invalid_api_key", "OPENAI_API_KEY")]
    [InlineData(429, "insufficient_quota", "quota|money|allowance|credit")]
    public async Task WhatFailsIsSaidWithHowToMendIt(int status, string code, string says)
    {
        _program.Provider.Replies(FakeReply.Error(status, "no", code: code));
        var run = await DoctorAsync([new("OPENAI_API_KEY", "sk-planted-3")], "--probe");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(says, run.Says);
    }

    [Fact]
    public async Task AServerOfOnesOwnCanBeAskedForItsModelsBeforeOneIsChosen()
    {
        var run = await DoctorAsync([new("MOCKINTERVIEWER_Models__Model", "")], "--probe");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("small-model, large-model", run.Says, StringComparison.Ordinal);
        Assert.Contains("say which with --model NAME", run.Says, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Says)> DoctorAsync(KeyValuePair<string, string>[] environment, params string[] more)
    {
        var run = await _program.RunAsync(environment, "", ["doctor", .. more]);
        return (run.ExitCode, Says(run));
    }

    /// <summary>On one line, whatever the width.</summary>
    private static string Says(ExecutableRun run) => string.Join(' ', (run.Output + run.Error).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
