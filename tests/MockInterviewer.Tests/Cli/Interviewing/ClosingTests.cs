using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Interviewing;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.Cli.Interviewing;

public class ClosingTests
{
    private const string Fault = "The grader's reply could not be read.";

    [Fact]
    public async Task AGraderThatFailsIsAskedAgainWhenThePersonSaysSo()
    {
        using var room = new Room("1\n", hasKeyboard: true);
        var grader = new FailingGrader(failures: 1, Fault);
        Assert.True(await CloseAsync(room, grader));
        Assert.Equal(2, grader.Calls);
        Assert.Contains("\"model\"", room.Store.LoadReport("i1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePersonMayHaveItAllGradedOffline()
    {
        using var room = new Room("2\n", hasKeyboard: true);
        Assert.True(await CloseAsync(room, new FailingGrader(int.MaxValue, Fault)));
        Assert.Contains(Fault, room.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"offline\"", room.Store.LoadReport("i1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsLeftForLaterHasNoReportAndIsFoundAgain()
    {
        using var room = new Room("3\n", hasKeyboard: true);
        Assert.False(await CloseAsync(room, new FailingGrader(int.MaxValue, Fault)));
        Assert.Null(room.Store.LoadReport("i1"));
        Assert.Equal("i1", room.Store.LastUnfinished());
    }

    [Fact]
    public async Task WhereNobodyCanChooseItIsLeftForLaterAndSaid()
    {
        using var room = new Room("");
        Assert.False(await CloseAsync(room, new FailingGrader(int.MaxValue, Fault)));
        Assert.Contains(Fault, room.Error, StringComparison.Ordinal);
        Assert.Null(room.Store.LoadReport("i1"));
    }

    private static async Task<bool> CloseAsync(Room room, IGrader grader)
    {
        var state = room.World.Type(room.World.Interviewer.Continue(room.Create(questions: 1)), Interviews.SmallWorld.CompleteAnswer);
        room.Store.Append("i1", state.Turns, "");
        var closing = new InterviewClosing(grader, room.Menu, room.Screen, room.Store, Places.Library, new ReportFiles(new DataFolder(room.Data)), room.Surface,
            new CostMeter(limit: null), TimeProvider.System);
        return await closing.CloseAsync(state, room.Content, CancellationToken.None);
    }
}
