using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>What becomes of the questions of a document: each is in the bank under an id of its own, or listed with the reason.</summary>
public sealed class DraftedQuestionTests : IDisposable
{
    private const string Bank = "rubrics/questions/google.yaml";

    private readonly DraftedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task AnIdThatTheBankHasIsReplacedByOneThatNoOtherQuestionOfTheDraftHas()
    {
        var document = _content.Write("scheme.txt", ShapeTests.Scheme + "\nQuestions\n- When did the rollback fail?\n- How did the rollback fail?\n- How was the rollback tested?\n");
        var ids = (await _content.DraftAsync("google", "case", document)).Questions.Select(q => q.Part.Id).ToList();
        Assert.Equal(ids[0] + "-2", ids[1]);
        var bank = _content.Content.PathOf(Bank);
        File.WriteAllText(bank, File.ReadAllText(bank).Replace("id: g-beh-buy-in", $"id: {ids[0]}", StringComparison.Ordinal));
        var draft = await _content.DraftAsync("google", "case", document);
        Assert.Equal(3, draft.Questions.Select(q => q.Part.Id).Distinct().Count());
        Assert.DoesNotContain(ids[0], draft.Questions.Select(q => q.Part.Id));
        Assert.Equal(ids.Skip(1), draft.Questions.Skip(1).Select(q => q.Part.Id));
        _content.Save(draft);
    }

    [Fact]
    public void AQuestionAboutNothingIsListedThoughItsPassageIsUsed()
    {
        var draft = DraftedContent.Draft("scheme.txt", ShapeTests.Scheme + "\n\nWe ask \"Tell us about the worst outage you were responsible for.\" and then \"Why did you do that?\"\n");
        Assert.Equal("Tell us about the worst outage you were responsible for.", Assert.Single(draft.Questions).Part.Text);
        Assert.Equal(("Why did you do that?", ShapeTests.Scheme.Split('\n').Length + 2), Lost(draft, "a question about nothing that could be named"));
    }

    [Fact]
    public void WhatAQuestionQuotesStaysInIt()
    {
        var draft = DraftedContent.Draft("scheme.txt", ShapeTests.Scheme + "\n\nIn it we ask one thing more. When did you last say \"No. That is not possible\" to a customer?\n");
        Assert.Equal("When did you last say \"No. That is not possible\" to a customer?", Assert.Single(draft.Questions).Part.Text);
    }

    [Fact]
    public void QuestionsBeyondTheSixtiethAreListed()
    {
        var draft = DraftedContent.Draft("scheme.txt", ShapeTests.Scheme + "\n\nQuestions\n" + string.Concat(Enumerable.Range(1, 61).Select(n => $"- How was rollback {n} tested?\n")));
        Assert.Equal(60, draft.Questions.Length);
        Assert.Equal(("How was rollback 61 tested?", ShapeTests.Scheme.Split('\n').Length + 63), Lost(draft, "a draft has at most 60 questions"));
    }

    [Theory]
    [InlineData("How do you weigh speed vs. quality in a launch?", 1)]
    [InlineData("Which tools, e.g. Jira, do you use for that?", 1)]
    [InlineData("What did you launch with v2.0 that failed?", 1)]
    [InlineData("Which v2.0 launch failed? What did you do then?", 2)]
    [InlineData("What went wrong at Booking.com? Who noticed it?", 2)]
    public void AQuestionIsOneSentenceWhateverStopsStandInIt(string text, int sentences)
    {
        var lines = new[] { "# Guide", text };
        var document = DocumentText.Of("guide", "guide.md", "", lines, PlainTextBlocks.Read(lines));
        Assert.Equal(sentences == 1, new DocumentOutline(DraftedContent.Words).Read(document).Any(s => s.IsQuestion && s.Heading!.Text == text));
    }

    private static (string, int) Lost(RubricDraft draft, string why)
    {
        var loss = Assert.Single(draft.Losses, l => l.Why == why);
        return (loss.What, loss.Place!.FirstLine);
    }
}
