using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class CommandTests
{
    private static readonly SmallWorld World = new();

    [Fact]
    public void AHintAimsAtAnUnmetCheck()
    {
        var state = World.Type(World.Begin(), "/hint");
        var hint = state.Turns[^1];
        Assert.Equal(TurnKind.Hint, hint.Kind);
        Assert.Matches("^H[12] names [a-z]+$", hint.Text);
        Assert.NotNull(hint.CheckId);
    }

    [Fact]
    public void AHintInAProbeAimsAtItsCheck()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer, "/hint");
        Assert.Equal("story.alpha", state.Turns[^1].CheckId);
    }

    [Fact]
    public void HintsEndAndDoNotRepeat()
    {
        var state = World.Type(World.Begin(), Enumerable.Repeat("/hint", 14));
        var hints = state.Turns.Where(t => t.CheckId is not null).ToList();
        Assert.Equal(12, hints.Select(t => t.CheckId).Distinct().Count());
        Assert.Equal(12, hints.Count);
        Assert.StartsWith("A strong answer names ", hints[^1].Text, StringComparison.Ordinal);
        Assert.Equal("There is no further hint for this question.", state.Turns[^1].Text);
    }

    [Fact]
    public void ACheckThatWasHintedAtIsNotProbed()
    {
        var state = World.Type(World.Begin(probes: 9), ["/hint", "/hint", .. Enumerable.Repeat(SmallWorld.BareAnswer, 9)]);
        var checks = state.Turns.Select(t => t.CheckId).OfType<string>().ToList();
        Assert.Equal(checks.Count, checks.Distinct().Count());
    }

    [Fact]
    public void SkipLeavesTheQuestionAndKeepsWhatWasSaid()
    {
        var state = World.Type(World.Begin(questions: 2), SmallWorld.BareAnswer, "/skip");
        Assert.Equal(1, state.QuestionIndex);
        Assert.Contains(state.Turns[^2].Text, World.Persona.Skipped);
        Assert.Equal(SmallWorld.BareAnswer, state.AnswerTo(0));
        Assert.True(World.Type(state, "/SKIP").IsFinished);
    }

    [Fact]
    public void RepeatAsksTheOpenQuestionOrProbe()
    {
        Assert.Equal("R1 Tell me about a release that was late.", World.Type(World.Begin(), "/repeat").Turns[^1].Text);
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer, "/repeat", "/repeat");
        Assert.Equal("R1 Where did alpha come in?", state.Turns[^3].Text);
        Assert.Equal("Where did alpha come in?", state.Turns[^1].Text);
    }

    [Fact]
    public void EndCloses() => Assert.True(World.Type(World.Begin(questions: 3), SmallWorld.BareAnswer, "/end").IsFinished);

    [Theory]
    [InlineData(InterviewCommand.Skip)]
    [InlineData(InterviewCommand.End)]
    public void WhatWasTypedBeforeACommandThatLeavesTheQuestionIsItsAnswer(InterviewCommand ending)
    {
        var before = World.Begin(questions: 2);
        var heard = World.Interviewer.Receive(before, SmallWorld.BareAnswer, ending);
        Assert.Equal([TurnKind.Answer, TurnKind.Command], heard.Turns.Skip(before.Turns.Length).Select(t => t.Kind));
        var after = World.Interviewer.Continue(World.Interviewer.Resume(heard));
        Assert.Equal(SmallWorld.BareAnswer, after.AnswerTo(0));
        Assert.Equal(ending == InterviewCommand.Skip ? (1, false) : (0, true), (after.QuestionIndex, after.IsFinished));
    }

    /// <summary>A word after a slash is no answer; it must not keep anybody from leaving.</summary>
    [Fact]
    public void WhatLooksLikeACommandBeforeTheLastOneHarmsNothing() =>
        Assert.True(World.Interviewer.Continue(World.Interviewer.Receive(World.Begin(), "/etc/hosts", InterviewCommand.End)).IsFinished);

    [Fact]
    public void APauseIsResumedWithTheOpenQuestion()
    {
        var paused = World.Type(World.Begin(), "/pause");
        Assert.True(paused.IsPaused);
        var resumed = World.Interviewer.Resume(paused);
        Assert.Equal((TurnKind.Resumed, "back: Tell me about a release that was late."), (resumed.Turns[^1].Kind, resumed.Turns[^1].Text));
        Assert.Equal(resumed, World.Interviewer.Resume(resumed));
        Assert.Equal(resumed, World.Interviewer.Continue(resumed));
    }

    [Fact]
    public void AStopRightAfterThePauseIsResumedToo()
    {
        var state = World.Interviewer.Receive(World.Begin(), "/pause");
        Assert.Equal(TurnKind.Resumed, World.Interviewer.Resume(state).Turns[^1].Kind);
    }

    [Fact]
    public void AfterAStopTheInterviewerFirstSaysWhatIsDue()
    {
        var state = World.Interviewer.Receive(World.Begin(), SmallWorld.BareAnswer);
        Assert.Equal(state, World.Interviewer.Resume(state));
        Assert.Empty(World.Interviewer.Resume(InterviewState.New(World.Plan())).Turns);
    }

    [Theory]
    [InlineData("/hnt", "Did you mean /hint?")]
    [InlineData("/xyzzy", "There are /help, /hint, /skip, /repeat, /pause, /end.")]
    public void AnUnknownCommandIsKeptAndTheNearestNamed(string typed, string named)
    {
        var state = World.Type(World.Begin(), typed);
        Assert.Equal((TurnKind.Command, typed), (state.Turns[^2].Kind, state.Turns[^2].Text));
        Assert.Equal(TurnKind.Reaction, state.Turns[^1].Kind);
        Assert.EndsWith(named, state.Turns[^1].Text, StringComparison.Ordinal);
        Assert.Equal(0, state.QuestionIndex);
    }

    [Fact]
    public void HelpBelongsToTheTerminal()
    {
        var state = World.Begin();
        Assert.Equal(state, World.Interviewer.Receive(state, "/help"));
    }

    [Fact]
    public void ALineThatOnlyBeginsWithASlashIsAnAnswer() =>
        Assert.Equal(TurnKind.Answer, World.Interviewer.Receive(World.Begin(), "/etc/hosts was the file that I changed for the release.").Turns[^1].Kind);
}
