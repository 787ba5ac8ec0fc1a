using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Reports;
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
        ["class", "dir", "title", "data-n", "data-label", "scope", "role", "aria-label", "lang", "charset", "name", "content", "http-equiv", "style", "id", "href", "type", "value", "hidden", "placeholder", "autocomplete", "data-sort"];

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
    public void MarksKeepTheAnswerWhole() => Prop.ForAll(Marked().ToArbitrary(), c =>
    {
        var shown = Shown(c.Answer, c.Highlights);
        return shown.TextContent == CandidateText.Visible(c.Answer);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SegmentsAreTheAnswerInOrder() => Prop.ForAll(Marked().ToArbitrary(), c =>
        string.Concat(AnswerSegment.Cut(c.Answer, c.Highlights).Select(s => s.Text)) == c.Answer).QuickCheckThrowOnFailure();

    [Fact]
    public void OverlappingMarksNameEachOther()
    {
        var marks = Shown("one two three", [new Highlight(0, 7, 1, "First"), new Highlight(4, 13, 2, "Second"), new Highlight(4, 7, 0, "Red flag: X")])
            .QuerySelectorAll("mark");
        Assert.Equal([("one ", "First", "1"), ("two", "First; Second; Red flag: X", "1 2 !"), (" three", "Second", "2")],
            marks.Select(m => (m.TextContent, m.GetAttribute("title"), m.GetAttribute("data-n"))));
    }

    [Fact]
    public void AMarkNeverCutsACharacterInTwo() =>
        Assert.Equal("a😀b", Shown("a😀b", [new Highlight(0, 2, 1, "x"), new Highlight(2, 4, 2, "y")]).TextContent);

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
        Assert.All(page.QuerySelectorAll("[style]"), e => Assert.Matches("^width:[0-9.]+%$", e.GetAttribute("style")));
    }

    /// <summary>Strict: a fault in the markup throws.</summary>
    private static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    private static IElement Shown(string answer, IReadOnlyCollection<Highlight> highlights)
    {
        var page = new HtmlWriter();
        AnswerHtml.WriteMarked(page, answer, highlights);
        return new HtmlParser().ParseDocument($"<!DOCTYPE html><title>t</title>{page}").QuerySelector(".answer")!;
    }

    private static InterviewReport HostileReport()
    {
        var state = SampleInterview.State;
        var report = SampleInterview.Build(new GradedAnswer(state.Plan.Questions[0], SampleGrades.Capped(Hostile), null));
        var question = report.Questions[0] with { Text = Hostile, Principle = Hostile };
        return report with { Questions = report.Questions.SetItem(0, question), Interviewer = Hostile, DebriefOpening = Hostile };
    }

    private static Gen<(string Answer, Highlight[] Highlights)> Marked()
    {
        var piece = Gen.Elements("I ", "moved", " 40 %", "\n", "\r\n", "<b>", "&amp;", "😀", "\"", "'", "\u001b", "\0", "\t", "é", "</div>");
        var highlight = from start in Gen.Choose(-3, 40)
                        from length in Gen.Choose(0, 20)
                        from number in Gen.Choose(0, 7)
                        select new Highlight(start, start + length, number, $"c{number}");
        return from pieces in piece.ListOf() from highlights in highlight.ListOf() select (string.Concat(pieces), highlights.ToArray());
    }
}
