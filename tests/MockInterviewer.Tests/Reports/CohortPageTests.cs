using System.Text.Json.Nodes;
using AngleSharp.Dom;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Tests.Grading;
using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>The page of a cohort in a real browser.</summary>
public sealed class CohortPageTests : IDisposable
{
    private const string Attack = "<img src=x onerror=\"document.title='taken'\"></script><script>document.title='taken'</script>javascript:alert(1) ${1+1} \" ' ` &lt;b&gt; <!-- ]]> \u202e";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheTableIsFilteredAndSortedAsTheAddressSays()
    {
        var page = await OpenAsync("#level=2&sort=-id", Many());
        Assert.Equal("3 of 6 answers.", page.GetElementById("found")!.TextContent);
        Assert.Equal(["a-30", "a-20", "a-10"], Ids(page));
        Assert.Equal("descending", page.QuerySelector("th[data-sort=id]")!.GetAttribute("aria-sort"));
        Assert.Equal("2", page.QuerySelector("#rows .level")!.TextContent.Replace("level ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnswersAreFoundByTheirWords()
    {
        var page = await OpenAsync("#q=gateway+survivors", [.. Many(), Item(SampleGrades.Good("The gateway lost messages. We measured among SURVIVORS.", "a-99"))]);
        Assert.Equal("1 of 7 answers.", page.GetElementById("found")!.TextContent);
        Assert.Equal(["a-99"], Ids(page));
    }

    [Fact]
    public async Task AnOpenedAnswerShowsItsWordsItsLevelsAndItsFeedback()
    {
        var page = await OpenAsync("#open=a-17", Item(SampleGrades.ByModel()));
        var opened = page.QuerySelector(".opened article")!;
        Assert.Equal(SampleGrades.Answer, opened.QuerySelector(".answer")!.TextContent);
        Assert.Equal(SampleGrades.ByModel().Ratings.SelectMany(r => r.Evidence).Select(e => e.Quote).Order(StringComparer.Ordinal),
            opened.QuerySelectorAll("mark[title]").Select(m => m.TextContent).Append("I stopped wave 3, which cost 12 days.").Except(["I stopped wave 3, which cost ", "."]).Order(StringComparer.Ordinal));
        Assert.Equal(3, opened.QuerySelectorAll(".criteria tbody tr").Length);
        Assert.Contains("the votes differ widely", opened.TextContent, StringComparison.Ordinal);
        Assert.Contains("I stopped wave 3 because [what did the count show?].", opened.QuerySelector(".handout")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0.0312 USD", opened.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingThatACandidateWritesRuns()
    {
        var grade = SampleGrades.Capped(Attack) is var g ? g with
        {
            Submission = g.Submission with { Id = Attack, Question = Attack, Principle = Attack, Company = Attack, Round = Attack },
            Status = GradeStatus.NeedsReview,
            Doubts = [Attack],
            Feedback = new Feedback([Attack], [Attack], Attack, [Attack], [Attack]),
        } : null!;
        var page = await OpenAsync("#open=" + Uri.EscapeDataString(Attack), Item(grade), new BatchItem(new SubmissionFault(Attack, Attack, Attack), null));
        Assert.Equal("Answers graded", page.Title);
        Assert.Equal([Attack, Attack], page.QuerySelectorAll(".answer").Select(a => a.TextContent));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.All(page.QuerySelectorAll("script:not([type])"), s => Assert.StartsWith("'use strict'", s.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PublishedAttacksAreShownAsTheyStand()
    {
        Assert.SkipUnless(Attacks.AreHere, "the published attacks are not here");
        foreach (var texts in Attacks.Texts().Distinct().Chunk(30))
        {
            var items = texts.Select((text, i) => Item(Bare(text, i))).ToArray();
            var html = BatchReportTests.Render(items);
            HtmlReportTests.CheckPage(html);
            var answers = PageData.Of(html)["answers-0"].AsArray().Select(a => (string?)a!["answer"]);
            Assert.Equal(texts, answers);
        }
        var shown = Attacks.Texts().Where(t => t.Trim() == t && !t.Contains('\n', StringComparison.Ordinal)).Distinct().Take(50).ToList();
        var page = await OpenAsync("#page=1", [.. shown.Select((text, i) => Item(Bare(text, i)))]);
        Assert.Equal(shown, page.QuerySelectorAll("#rows .asked").Select(q => q.TextContent));
        Assert.Equal("Answers graded", page.Title);
    }

    [Fact]
    public async Task WithoutDataForTheTableAPersonIsTold()
    {
        var file = Write(Item(SampleGrades.Good()));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("id=\"data-rows\">H4sI", "id=\"data-rows\">AAAA", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var page = await HeadlessBrowser.OpenAsync(file);
        Assert.Contains("The table could not be opened", page.GetElementById("waiting")!.TextContent, StringComparison.Ordinal);
    }

    private static Grade Bare(string text, int number) => SampleGrades.Bare(text, $"i-{number}") is var grade
        ? grade with { Submission = grade.Submission with { Question = text }, Status = GradeStatus.NeedsReview, Doubts = [text] } : null!;

    private static BatchItem[] Many() =>
        [.. Enumerable.Range(1, 3).SelectMany(i => (BatchItem[])[Item(SampleGrades.Capped(id: $"a-{i}0")), Item(SampleGrades.Good(id: $"a-{i}1"))])];

    private static BatchItem Item(Grade grade) => BatchItem.Of(new GradedEntry(new SubmissionRecord("answers.jsonl:1", grade.Submission, null, new JsonObject()), grade));

    private static IEnumerable<string> Ids(IDocument page) => page.QuerySelectorAll("#rows .open").Select(b => b.TextContent);

    private Task<IDocument> OpenAsync(string hash, params BatchItem[] items) => HeadlessBrowser.OpenAsync(Write(items), hash);

    private string Write(params BatchItem[] items) => _folder.Write("report.html", BatchReportTests.Render(items));
}
