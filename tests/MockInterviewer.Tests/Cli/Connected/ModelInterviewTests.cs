using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

public sealed class ModelInterviewTests : IAsyncLifetime
{
    private static readonly string Input = $"{ConnectedProgram.Answer}\n/done\n{ConnectedProgram.Answer}\n/done\n";

    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task AModelSpeaksAndGradesAndTheCostOfAllStandsAtTheEnd()
    {
        var run = await InterviewAsync();
        Assert.Equal(0, run.ExitCode);
        var words = run.Output.Replace("\n┃ ", " ", StringComparison.Ordinal);
        Assert.Contains(ConnectedProgram.Opening, words, StringComparison.Ordinal);
        Assert.Contains("Debrief · Google", run.Output, StringComparison.Ordinal);
        Assert.Contains($"In this sitting models took {_program.Provider.Chats.Count} calls", run.Output, StringComparison.Ordinal);
        Assert.Contains(_program.Calls(), c => c.Role == ModelRole.Interviewer);
        Assert.Contains(_program.Calls(), c => c.Role == ModelRole.Grader);
        Assert.All(_program.Calls().Where(c => c.Role == ModelRole.Interviewer), c => Assert.Null(c.Key));
    }

    [Fact]
    public async Task AnOfflineGraderMeansNoModelAtAll()
    {
        var run = await InterviewAsync("--grader", "offline");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(_program.Provider.Requests);
        Assert.DoesNotContain("In this sitting models took", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScriptedInterviewerCanBeGradedByAModel()
    {
        Assert.Equal(0, (await InterviewAsync("--interviewer", "scripted")).ExitCode);
        Assert.NotEmpty(_program.Provider.Chats);
        Assert.All(_program.Provider.Chats, r => Assert.True(ConnectedProgram.IsGrading(r)));
    }

    [Fact]
    public async Task AModelCanSpeakWhileTheOfflineGraderGrades()
    {
        Assert.Equal(0, (await InterviewAsync("--interviewer", "model", "--grader", "offline")).ExitCode);
        Assert.NotEmpty(_program.Provider.Chats);
        Assert.DoesNotContain(_program.Provider.Chats, ConnectedProgram.IsGrading);
    }

    [Fact]
    public async Task EachRoleMayHaveAModelOfItsOwn()
    {
        await _program.RunAsync([new("MOCKINTERVIEWER_Models__Interviewer__Model", "small")], Input, Arguments());
        Assert.All(_program.Provider.Chats, r => Assert.Equal(ConnectedProgram.IsGrading(r) ? "big" : "small", r.Model));
        Assert.Equal(2, _program.Provider.Chats.Select(r => r.Model).Distinct().Count());
    }

    private Task<ExecutableRun> InterviewAsync(params string[] more) => _program.RunAsync(Input, Arguments(more));

    private static string[] Arguments(params string[] more) =>
        ["interview", "-c", "google", "-r", "program", "-n", "1", "--probes", "1", "--seed", "5", .. more];
}
