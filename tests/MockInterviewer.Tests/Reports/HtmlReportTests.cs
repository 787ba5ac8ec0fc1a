using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Reports.Html;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class HtmlReportTests
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)></td></table><!-- </main> &lt;b&gt; 'x' \u202e";

    private static readonly string Script = HtmlPage.ReadPart("cohort.js");

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "p", "h1", "h2", "h3", "h4", "span", "b", "q",
        "blockquote", "cite", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "div", "mark", "details", "summary",
        "a", "label", "select", "option", "input", "button", "script", "noscript",
    ];

    private static readonly string[] Attributes =
        ["class", "dir", "title", "data-n", "data-why", "tabindex", "data-label", "scope", "role", "aria-label", "lang", "charset", "name", "content", "http-equiv", "style", "id", "href", "type", "value", "hidden", "placeholder", "autocomplete", "data-sort"];

    [Fact]
    public void AReportHoldsOnlyOurElements()
    {
        CheckPage(HtmlReport.Render(SampleInterview.Report));
        CheckPage(HtmlReport.Render(HostileReport()));
    }

    [Fact]
    public void HostileTextIsShownAsItStands()
    {
        var page = Parse(HtmlReport.Render(HostileReport()));
        Assert.Equal(Hostile, page.QuerySelector(".answer")!.TextContent);
        Assert.Contains(Hostile, page.QuerySelectorAll("h2").Select(h => h.TextContent));
    }

    [Fact]
    public void ABatchReportHoldsOnlyOurElements() => CheckPage(BatchReportTests.Render(Hostile));

    [Fact]
    public void AGradedAnswersPageHoldsOnlyOurElements()
    {
        foreach (var grade in (Grade[])[SampleGrades.Capped(), SampleGrades.Capped(Hostile), SampleGrades.ByModel(), SampleGrades.Failed(), SampleGrades.NotAssessable()])
        {
            var page = GradePage.Render(grade);
            CheckPage(page);
            Assert.All(Parse(page).QuerySelectorAll("[href]"), e => Assert.NotNull(Parse(page).GetElementById(e.GetAttribute("href")!.TrimStart('#'))));
        }
        Assert.Equal(Hostile, Parse(GradePage.Render(SampleGrades.Capped(Hostile))).QuerySelector(".answer")!.TextContent);
    }

    [Fact]
    public void AGradedAnswersPageIsAsItWas() => GoldenFile.Check("grade.html", GradePage.Render(SampleGrades.Capped()));

    [Fact]
    public void MarksKeepTheAnswerWhole() => Prop.ForAll(Marked().ToArbitrary(), c =>
    {
        var shown = Shown(c.Answer, c.Marks);
        return shown.TextContent == CandidateText.Visible(c.Answer);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PassagesAreTheAnswerInOrder() => Prop.ForAll(Marked().ToArbitrary(), c =>
        string.Concat(Passage.Cut(c.Answer, c.Marks).Select(s => s.Text)) == c.Answer).QuickCheckThrowOnFailure();

    [Fact]
    public void OverlappingMarksNameEachOther()
    {
        var marks = Shown("one two three",
            [new Mark(new TextRange(0, 7), MarkKind.Raises, "First", 0.1), new Mark(new TextRange(4, 13), MarkKind.Lowers, "Second", -0.25), new Mark(new TextRange(4, 7), MarkKind.Flag, "X")])
            .QuerySelectorAll("mark");
        Assert.Equal([("one ", "+0.10 First", "▲1"), ("two", "+0.10 First\n−0.25 Second\n! Red flag: X", "▲▼!2"), (" three", "−0.25 Second", "▼3")],
            marks.Select(m => (m.TextContent, m.GetAttribute("data-why"), m.GetAttribute("data-n"))));
    }

    [Fact]
    public void AMarkNeverCutsACharacterInTwo() => Assert.Equal("a😀b", Shown("a😀b",
        [new Mark(new TextRange(0, 2), MarkKind.Raises, "x"), new Mark(new TextRange(2, 4), MarkKind.Lowers, "y")]).TextContent);

    [Fact]
    public void NothingIsLoadedFromAnywhere()
    {
        var html = HtmlReport.Render(SampleInterview.Report);
        Assert.Contains("default-src 'none'", html);
        Assert.DoesNotContain("http://", html);
        Assert.DoesNotContain("https://", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
    }

    [Fact]
    public void AGradeThatFailedShowsNoNumber()
    {
        var html = HtmlReport.Render(SampleInterview.Build(new GradedAnswer(SampleInterview.State.Plan.Questions[0], SampleGrades.Failed(), null)));
        Assert.Contains("Grading failed: no level and no score", html);
        Assert.DoesNotContain("of 100", html);
        Assert.Empty(Parse(html).QuerySelectorAll(".level:not(.none)"));
    }

    internal static void CheckPage(string html)
    {
        var page = Parse(html);
        Assert.All(page.All, e => Assert.Contains(e.LocalName, Elements));
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, Attributes));
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        // The one script that runs is ours, and data cannot end the block that it stands in.
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.TextContent == Script || (s.GetAttribute("type") == "text/plain" && s.TextContent.All(char.IsAscii) && !s.TextContent.Contains('<', StringComparison.Ordinal))));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(e => e.Id));
        Assert.All(page.QuerySelectorAll("[style]"), e => Assert.Matches("^width:[0-9.]+%$", e.GetAttribute("style")));
    }

    /// <summary>Strict: a fault in the markup throws.</summary>
    private static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    private static IElement Shown(string answer, IReadOnlyCollection<Mark> marks)
    {
        var page = new HtmlWriter();
        AnswerHtml.WriteMarked(page, MarkedAnswer.Of(answer, marks));
        return new HtmlParser().ParseDocument($"<!DOCTYPE html><title>t</title>{page}").QuerySelector(".answer")!;
    }

    private static InterviewReport HostileReport()
    {
        var state = SampleInterview.State;
        var report = SampleInterview.Build(new GradedAnswer(state.Plan.Questions[0], SampleGrades.Capped(Hostile), null));
        var question = report.Questions[0] with { Text = Hostile, Principle = Hostile };
        return report with { Questions = report.Questions.SetItem(0, question), Interviewer = Hostile, DebriefOpening = Hostile };
    }

    private static Gen<(string Answer, Mark[] Marks)> Marked()
    {
        var piece = Gen.Elements("I ", "moved", " 40 %", "\n", "\r\n", "<b>", "&amp;", "😀", "\"", "'", "\u001b", "\0", "\t", "é", "</div>");
        var mark = from start in Gen.Choose(-3, 40)
                   from length in Gen.Choose(0, 20)
                   from kind in Gen.Elements(Enum.GetValues<MarkKind>())
                   select new Mark(new TextRange(start, start + length), kind, $"c{start % 3}");
        return from pieces in piece.ListOf() from marks in mark.ListOf() select (string.Concat(pieces), marks.ToArray());
    }
}
