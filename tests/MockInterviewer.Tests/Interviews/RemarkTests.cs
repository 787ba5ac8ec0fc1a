using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

/// <summary>Short replies that speak about the interview, in the words of the real signals.</summary>
public class RemarkTests
{
    private static readonly SmallWorld World = new();

    private static readonly RealRound Behavioral = new("google", "behavioral");
    private static readonly RealRound Program = new("amazon", "program");
    private static readonly RealRound Design = new("spotify", "system_design");
    private static readonly RealRound Explainer = new("spotify", "explainer");
    private static readonly RealRound Reverse = new("google", "reverse");

    [Theory]
    [InlineData("Could you repeat the question?")]
    [InlineData("What do you mean?")]
    [InlineData("Sorry, what?")]
    [InlineData("Can you rephrase?")]
    [InlineData("I don't understand the question")]
    [InlineData("I'm not sure what you mean.")]
    [InlineData("Pardon?")]
    [InlineData("Can you say that again please?")]
    public void TheQuestionComesAgain(string typed)
    {
        foreach (var round in (RealRound[])[Behavioral, Program, Design, Explainer, Reverse])
        {
            var state = round.Type(round.Begin(), typed);
            Assert.Equal(TurnKind.Repeat, state.Turns[^1].Kind);
            Assert.EndsWith(state.Question!.Text, state.Turns[^1].Text, StringComparison.Ordinal);
            Assert.Equal("", state.AnswerTo(0));
        }
    }

    [Fact]
    public void AnOpenProbeComesAgainToo() => Assert.EndsWith("Where did alpha come in?",
        World.Type(World.Begin(), SmallWorld.BareAnswer, "What do you mean?").Turns[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How long do I have?", ReplyKind.TimeQuestion)]
    [InlineData("How long should my answer be?", ReplyKind.TimeQuestion)]
    [InlineData("What are you grading me on?", ReplyKind.VerdictQuestion)]
    [InlineData("How am I doing so far?", ReplyKind.VerdictQuestion)]
    [InlineData("Give me a minute to think", ReplyKind.Thinking)]
    [InlineData("Hmm let me think", ReplyKind.Thinking)]
    [InlineData("Hmm. Let me think about it.", ReplyKind.Thinking)]
    [InlineData("Can I take a minute to think about it?", ReplyKind.Thinking)]
    [InlineData("Let me start over.", ReplyKind.Thinking)]
    [InlineData("one moment", ReplyKind.Thinking)]
    [InlineData("Hello Ruth, nice to meet you", ReplyKind.Greeting)]
    [InlineData("Good morning!", ReplyKind.Greeting)]
    [InlineData("Thank you for having me", ReplyKind.Greeting)]
    [InlineData("Hi! How are you?", ReplyKind.Greeting)]
    [InlineData("I have never been in that situation.", ReplyKind.NoCase)]
    [InlineData("I'd rather not say, it is confidential.", ReplyKind.Confidential)]
    [InlineData("Sorry, I can't tell you, I am under NDA.", ReplyKind.Confidential)]
    [InlineData("Do you want one from my current job?", ReplyKind.Clarification)]
    public void EachDrawsItsReactionAndLeavesTheQuestionOpen(string typed, ReplyKind kind)
    {
        var state = Behavioral.Type(Behavioral.Begin(), typed);
        Assert.Equal((kind, TurnKind.Reaction, 0), (state.Turns[^2].Reply, state.Turns[^1].Kind, state.QuestionIndex));
        Assert.Contains(state.Turns[^1].Phrase!, kind == ReplyKind.Clarification
            ? Behavioral.Persona.Reactions.ClarificationReading : Behavioral.Persona.Reactions.For(kind));
        Assert.DoesNotContain('{', state.Turns[^1].Text);
    }

    [Theory]
    [InlineData("Can we skip this?")]
    [InlineData("next question please")]
    [InlineData("Pass.")]
    [InlineData("I'd like to skip this one.")]
    [InlineData("I don't have an example for that. Can we skip it?")]
    public void SkippingMayBeAskedForInWords(string typed)
    {
        var state = Behavioral.Type(Behavioral.Begin(), typed);
        Assert.Equal(1, state.QuestionIndex);
        Assert.Contains(state.Turns[^2].Text, Behavioral.Persona.Skipped);
        Assert.Equal("", state.AnswerTo(0));
    }

    [Theory]
    [InlineData("Let me think, in May we moved the loyalty cards to a new service.")]
    [InlineData("Hello Ruth. I moved the loyalty cards in May and it went wrong.")]
    [InlineData("It is confidential, but the release was four weeks late and my plan was at fault.")]
    [InlineData("I asked the team to repeat the test and hold the release for a week.")]
    public void AReplyThatTellsOfTheMatterIsAnAnswer(string typed) =>
        Assert.Equal(ReplyKind.Answer, Behavioral.Type(Behavioral.Begin(), typed).Turns.First(t => t.Reply is not null).Reply);

    [Fact]
    public void AQuestionAboutAWordIsAnsweredByTheBankWhereItCanBe() => Assert.Matches("^C[12] Assume a million users.$",
        World.Type(World.Begin(), "What do you mean by many users?").Turns[^1].Text);

    [Fact]
    public void MomentsDoNotUseUpPatienceAndEnd()
    {
        var state = World.Type(World.Begin(questions: 2), "Let me think.", "Hello!", "Let me think.", "", "");
        Assert.Equal((TurnKind.Reaction, 0), (state.Turns[^1].Kind, state.QuestionIndex));
        state = World.Type(World.Begin(questions: 2), Enumerable.Repeat("Let me think.", 4));
        Assert.Equal((TurnKind.Probe, 0), (state.Turns[^1].Kind, state.QuestionIndex));
    }

    [Fact]
    public void WhatIsOpenIsAssumedOnlyWhereSomethingIsPlannedOrBuilt()
    {
        const string asked = "Is the chief executive left-handed?";
        Assert.Contains(Program.Type(Program.Begin(), asked).Turns[^1].Phrase!, Program.Persona.Reactions.ClarificationOpen);
        Assert.Contains(Design.Type(Design.Begin(), asked).Turns[^1].Phrase!, Design.Persona.Reactions.ClarificationOpen);
        Assert.Contains(Explainer.Type(Explainer.Begin(), asked).Turns[^1].Phrase!, Explainer.Persona.Reactions.ClarificationReading);
    }

    [Theory]
    [InlineData("plan", true)]
    [InlineData("walkthrough", true)]
    [InlineData("episode", false)]
    public void AGoodQuestionBackIsPartOfADesignOrAPlan(string expects, bool counts)
    {
        var world = new SmallWorld(expects);
        var state = world.Type(world.Begin(), "How many users are there?");
        Assert.Equal(TurnKind.Reaction, state.Turns[^1].Kind);
        Assert.Equal(counts ? "How many users are there?" : "", state.AnswerTo(0));
        Assert.Equal("", world.Type(world.Begin(), "Let me think.").AnswerTo(0));
    }

    [Theory]
    [InlineData("asdf asdf asdf")]
    [InlineData("jkdfh skjdfh ksjdhf")]
    [InlineData("qwertz aaaa bbbb")]
    public void KeysStruckAtRandomAreNoAnswer(string typed) =>
        Assert.Equal(ReplyKind.Empty, Behavioral.Type(Behavioral.Begin(), typed).Turns[^2].Reply);

    [Theory]
    [InlineData("Kubernetes gRPC TCP HTTPS Kafka")]
    [InlineData("strengths, weaknesses, rhythm")]
    public void StrangeWordsAreWords(string typed) =>
        Assert.NotEqual(ReplyKind.Empty, Behavioral.Type(Behavioral.Begin(), typed).Turns.First(t => t.Reply is not null).Reply);

    [Fact]
    public void WhatIsNotKnownIsNotReadOutAgain()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " I am not sure about nearalpha.");
        Assert.Equal(TurnKind.Probe, state.Turns[^1].Kind);
        Assert.DoesNotContain("not sure", state.Turns[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureThatWasChosenIsNotAskedAbout()
    {
        var state = World.Type(World.Begin(), SmallWorld.BareAnswer + " It went to 5 % of the traffic first. We decided on 30 % after that.", "It was the first thing there.");
        Assert.DoesNotContain(state.Turns[^1].Phrase!, World.Persona.FigureProbes);
        state = World.Type(World.Begin(), SmallWorld.BareAnswer + " It went to 5 % of the traffic first. Errors were at 25 % there.", "It was the first thing there.");
        Assert.Contains("25 %", state.Turns[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("google")]
    [InlineData("amazon")]
    [InlineData("spotify")]
    public void OfAStoryToldWithWeAloneTheFirstProbeAsksForTheOwnPart(string company)
    {
        var round = new RealRound(company, "behavioral");
        var state = round.Type(round.Begin(), "We had a program for loyalty cards. We moved six million cards to a new service. We tested it with 12 shops. "
            + "We found that only 40 % of the shops used the offers. We changed the first screen and we trained the cashiers. Use went from 40 to 71 %.");
        var criterion = round.Rubric.Criteria.Single(c => state.Turns[^1].CheckId!.StartsWith(c.Id + ".", StringComparison.Ordinal));
        Assert.Equal(Core.Rubrics.Dimension.Ownership, criterion.Dimension);
    }

    [Fact]
    public void TheMinutesAreSaidOnceBeforeAQuestionThatSaysThem()
    {
        foreach (var company in Places.Library.Companies)
        {
            var round = new RealRound(company.Id, "reverse");
            for (var seed = 0; seed < 12; seed++)
            {
                var state = round.Begin(seed);
                Assert.True(state.Turns.Count(t => t.Text.Contains("minutes", StringComparison.Ordinal)) <= 1, $"{company.Id} {seed}");
            }
        }
    }
}
