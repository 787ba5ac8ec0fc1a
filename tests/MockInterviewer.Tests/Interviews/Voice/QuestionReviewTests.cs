using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Questions;
using Xunit;

namespace MockInterviewer.Tests.Interviews.Voice;

public class QuestionReviewTests
{
    private const string Outage = "On a Tuesday a partner tells you that the road data come five weeks late. Walk me through the rest of your week.";

    private static readonly QuestionReview Review = new(
        Places.Library.Load("google", "program").Words, Technologies.Load(Places.Content, Places.Library.Documents));

    [Theory]
    [InlineData("Tell me about a program that failed. What was your part in it?", "Let us begin with something uncomfortable. Think of a program that failed, and tell me about it. What part of it was yours?")]
    [InlineData("Tell me about a program that failed. What was your part in it?", "Here is one I always ask: a program of yours that failed. Tell me the story, and what was your own part in it?")]
    [InlineData(Outage, "Picture this: it is Tuesday, and a partner tells you the road data will be five weeks late. I would like you to walk me through the rest of your week.")]
    [InlineData("Explain to a director what a load balancer does.", "Imagine a director in front of you. Could you explain to her what a load balancer does?")]
    [InlineData("You have four minutes. Where did it stand when you came, and what did it deliver?", "Take four minutes, please. When you came, where did it stand, and what did it deliver in the end?")]
    public void AFaithfulWordingIsRecognised(string question, string worded) => Assert.True(Review.IsRecognisable(question, worded));

    [Theory]
    [InlineData("Tell me about a program that failed. What was your part in it?", "Tell me about yourself. What do you like about this company?")]
    [InlineData("Tell me about a program that failed. What was your part in it?", "Tell me about a program that failed.")]
    [InlineData("Tell me about a program that failed. What was your part in it?", "Let us talk about failure, shall we?")]
    [InlineData(Outage, "On a Tuesday a partner tells you that the road data come three weeks late. Walk me through the rest of your week.")]
    [InlineData(Outage, "On a Friday a partner tells you that the road data come five weeks late. Walk me through the rest of your week.")]
    [InlineData("Explain to a director what a load balancer does.", "Could you explain to a director what the balance does when load is high?")]
    [InlineData("We ship 250 units. What breaks first?", "We ship units, a good many of them. What breaks first?")]
    [InlineData("What breaks first?", "")]
    public void AWordingThatAsksSomethingElseIsNot(string question, string worded) => Assert.False(Review.IsRecognisable(question, worded));

    [Fact]
    public void AModelThatRunsOnIsNotRecognised() =>
        Assert.False(Review.IsRecognisable("What breaks first?", $"{string.Join(' ', Enumerable.Repeat("and then some more", 20))} What breaks first?"));

    [Fact]
    public void EveryQuestionOfTheBanksIsRecognisedAsItselfInEveryFrameAndAsNoOther()
    {
        foreach (var company in Places.Library.Companies)
        {
            var persona = Persona.Load(Places.Content, company.PersonaId);
            var questions = QuestionBank.Load(Places.Content, Places.Library, company).Questions;
            foreach (var question in questions)
            {
                Assert.All(persona.FirstQuestion.Concat(persona.Transitions), f =>
                    Assert.True(Review.IsRecognisable(question.Text, PhraseFrame.Fill(f, ("question", question.Text))), $"{f}: {question.Text}"));
                Assert.DoesNotContain(questions, other => other.Id != question.Id && Review.IsRecognisable(question.Text, other.Text));
            }
        }
    }
}
