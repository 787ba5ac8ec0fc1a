using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class InterviewerTests
{
    private static readonly SmallWorld World = new();

    [Fact]
    public void ItOpensSaysHowItGoesAndAsks()
    {
        var state = World.Begin(questions: 3);
        Assert.Equal(["Hello, this is program.", "three questions, 6 minutes.", "First: What was a good day at work?"], state.Turns.Select(t => t.Text));
        Assert.True(state.AwaitsCandidate);
        Assert.Equal(0, state.QuestionIndex);
    }

    [Fact]
    public void NothingIsAddedWhileTheCandidateIsToSpeak()
    {
        var state = World.Begin();
        Assert.Equal(state, World.Interviewer.Continue(state));
    }

    [Fact]
    public void TheCandidateSpeaksOnlyInTurn()
    {
        Assert.Throws<InvalidOperationException>(() => World.Interviewer.Receive(InterviewState.New(World.Plan()), "hello"));
        var finished = World.Type(World.Begin(), "/end");
        Assert.Throws<InvalidOperationException>(() => World.Interviewer.Receive(finished, "hello"));
    }

    [Fact]
    public void AProbeIsNotAskedWhenEveryCheckIsMet()
    {
        var state = World.Type(World.Begin(), SmallWorld.CompleteAnswer);
        Assert.DoesNotContain(state.Turns, t => t.Kind == TurnKind.Probe);
        Assert.Contains(state.Turns[^2].Text, World.Persona.NothingMissing);
        Assert.True(state.IsFinished);
    }

    [Fact]
    public void ProbesStopAtTheirNumberAndEachAimsAtAnotherCheck()
    {
        var state = World.Type(World.Begin(probes: 3), SmallWorld.BareAnswer, "It was like that there.", "It was so there.", "It was so there too.");
        var probes = state.Turns.Where(t => t.Kind == TurnKind.Probe).ToList();
        Assert.Equal(3, probes.Count);
        Assert.Equal(3, probes.Select(t => t.CheckId).Distinct().Count());
        Assert.Contains(state.Turns[^2].Text, World.Persona.Acknowledgements);
        Assert.True(state.IsFinished);
    }

    [Fact]
    public void WithoutProbesItMovesOn()
    {
        var state = World.Type(World.Begin(probes: 0), SmallWorld.BareAnswer);
        Assert.DoesNotContain(state.Turns, t => t.Kind == TurnKind.Probe);
        Assert.True(state.IsFinished);
    }

    [Fact]
    public void TheQuestionsOwnProbeComesFirstWhileItsCheckIsUnmet()
    {
        Assert.EndsWith("Where did alpha come in?", World.Type(World.Begin(), SmallWorld.BareAnswer).Turns[^1].Text, StringComparison.Ordinal);
        var met = World.Type(World.Begin(), SmallWorld.BareAnswer + " I saw alpha.");
        Assert.Equal(TurnKind.Probe, met.Turns[^1].Kind);
        Assert.NotEqual("story.alpha", met.Turns[^1].CheckId);
    }

    [Fact]
    public void WithoutAProbeOfItsOwnTheHeaviestCriterionIsProbed()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " I saw alpha.");
        Assert.StartsWith("judgment.", state.Turns[^1].CheckId, StringComparison.Ordinal);
    }

    [Fact]
    public void ACoveredCriterionIsNotProbed()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " I saw alpha. I chose juliet, kilo and lima there.");
        Assert.DoesNotContain("judgment.", state.Turns[^1].CheckId, StringComparison.Ordinal);
    }

    [Fact]
    public void ALaterProbeTakesUpTheCandidatesFigure()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " Errors were at 40 % there.", "It was the first thing there.");
        var probe = state.Turns[^1];
        Assert.Contains("40 %", probe.Text, StringComparison.Ordinal);
        Assert.StartsWith("evidence.", probe.CheckId, StringComparison.Ordinal);
        Assert.Equal(probe.Text, probe.Asks);
    }

    [Fact]
    public void AProbeQuotesTheCandidateWhereHalfIsDone()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " I saw nearalpha on that day.");
        Assert.Contains("\"I saw nearalpha on that day\"", state.Turns[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyMightBeIsNotQuoted()
    {
        var probe = World.Type(World.Begin(), SmallWorld.BareAnswer + " I might have seen nearalpha on that day.").Turns[^1];
        Assert.Equal("story.alpha", probe.CheckId);
        Assert.DoesNotContain("nearalpha", probe.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedTechnologyDrawsADeeperQuestion()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " I put a queue there.", "It was the first thing there.");
        Assert.Equal("What does the queue keep on disk?", state.Turns[^1].Asks);
        Assert.StartsWith("depth.", state.Turns[^1].CheckId, StringComparison.Ordinal);
    }

    [Fact]
    public void APersonaThatAlwaysDeepensDoesSoFirstAndThenALayerLower()
    {
        var world = new SmallWorld(deepens: "always");
        var state = world.Type(world.Begin(probes: 4), SmallWorld.BareAnswer + " I put a queue there.", "It keeps all of it.", "It has no order there.");
        Assert.Equal(["What does the queue keep on disk?", "Which message of a queue comes first?"],
            state.Turns.Where(t => t.Kind == TurnKind.Probe).Take(2).Select(t => t.Asks));
    }

    [Fact]
    public void APersonaThatNeverDeepensDoesNot()
    {
        var world = new SmallWorld(deepens: "never");
        var state = world.Type(world.Begin(probes: 4), [SmallWorld.BareAnswer + " I put a queue there.", .. Enumerable.Repeat("It was so there.", 5)]);
        Assert.DoesNotContain(state.Turns, t => world.Technologies[0].Layers.Contains(t.Asks ?? ""));
    }

    [Fact]
    public void WhatAProbeDrewOutCountsWithTheAnswer()
    {
        var state = World.Type(World.Begin(probes: 1), SmallWorld.BareAnswer, "It was the first thing there.");
        Assert.Equal(SmallWorld.BareAnswer, state.FirstAnswerTo(0));
        Assert.Equal(SmallWorld.BareAnswer + "\n\nIt was the first thing there.", state.AnswerTo(0));
    }

    [Fact]
    public void PhrasesAreNotRepeatedAndRunOutIntoPlainWords()
    {
        var state = World.Begin(questions: 4, probes: 6);
        for (var i = 0; !state.IsFinished; i++)
        {
            state = World.Type(state, $"I was there for the release on day {i} and it was late.");
        }
        var phrases = state.Turns.Select(t => t.Phrase).OfType<string>().ToList();
        Assert.Equal(phrases.Count, phrases.Distinct().Count());
        var asked = state.Turns.Where(t => t.Kind == TurnKind.Probe).Select(t => t.Asks).ToList();
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.Contains(state.Turns, t => t.Kind == TurnKind.Probe && t.Phrase is null && t.Text == t.Asks);
    }

    [Fact]
    public void TheTimeIsMentionedOnceAndAProbeFollows()
    {
        var state = World.Type(World.Begin(questions: 3), string.Join(' ', Enumerable.Repeat(SmallWorld.BareAnswer, 16)));
        Assert.Equal([TurnKind.Answer, TurnKind.TimeCheck, TurnKind.Probe], state.Turns.TakeLast(3).Select(t => t.Kind));
        Assert.Matches("^(near|still) [2-4]$", state.Turns[^2].Text);
        state = World.Type(state, "It was the first thing there.");
        Assert.Equal(TurnKind.Probe, state.Turns[^1].Kind);
        Assert.Single(state.Turns, t => t.Kind == TurnKind.TimeCheck);
    }

    [Fact]
    public void WhenTheTimeIsOverALastWordIsAskedForAndThenItCloses()
    {
        var state = World.Type(World.Begin(), string.Join(' ', Enumerable.Repeat(SmallWorld.BareAnswer, 16)));
        Assert.Equal((TurnKind.Reaction, "over 1"), (state.Turns[^1].Kind, state.Turns[^1].Text));
        Assert.True(World.Type(state, "It was worth it to all of us.").IsFinished);
    }

    [Fact]
    public void TheTextIsKeptAsTypedButForControlCharacters()
    {
        var state = World.Interviewer.Receive(World.Begin(), "I shipped\r\nit \u001b[1mlate\u0007 there, for the team.");
        Assert.Equal("I shipped\nit [1mlate there, for the team.", state.Turns[^1].Text);
    }

    [Fact]
    public void WordsInBracesAreNotTakenForPlaceholders()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " Errors were at 40 % there, said {probe} and {quote}.", "It was so there.");
        Assert.Contains("40 %", state.Turns[^1].Text, StringComparison.Ordinal);
    }
}
