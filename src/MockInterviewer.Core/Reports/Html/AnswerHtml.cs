using System.Globalization;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>
/// An answer with the passages marked that its ratings are made of. Each has a number, to which the ratings point, and a sign for what
/// it does, so that it can be read on paper and without colours; pointing at it, or going to it by the keyboard, says why.
/// </summary>
internal static class AnswerHtml
{
    /// <summary>In levels, over the whole answer: less is shown as little.</summary>
    private const double Strong = 0.05;

    private static readonly (MarkKind Kind, string Class, string Sign, string Meaning)[] Kinds =
    [
        (MarkKind.Raises, "up", "\u25b2", "raises the level"),
        (MarkKind.Lowers, "down", "\u25bc", "lowers the level"),
        (MarkKind.Proves, "proof", "\u25cf", "words that a rating rests on"),
        (MarkKind.Flag, "flag", "!", "raises a red flag"),
        (MarkKind.SetAside, "aside", "\u2205", "counts for nothing"),
    ];

    /// <param name="anchor">Distinguishes the answer within the page; null where nothing is to point at its passages.</param>
    public static void Write(HtmlWriter page, MarkedAnswer answer, string? anchor = null)
    {
        WriteLegend(page, answer);
        WriteMarked(page, answer, anchor);
        WriteAside(page, answer);
    }

    internal static void WriteMarked(HtmlWriter page, MarkedAnswer answer, string? anchor = null)
    {
        page.Add($"<div class=\"answer\" dir=\"auto\">");
        foreach (var passage in answer.Passages)
        {
            if (passage.Number == 0)
            {
                page.Add($"{passage.Text}");
                continue;
            }
            page.Add($"<mark class=\"{ClassOf(passage)}\" tabindex=\"0\" data-n=\"{SignsOf(passage)}{passage.Number}\" data-why=\"{WhyOf(passage)}\"");
            if (anchor is not null)
            {
                page.Add($" id=\"{IdOf(anchor, passage)}\"");
            }
            page.Add($">{passage.Text}</mark>");
        }
        page.Add($"</div>\n");
    }

    /// <summary>The passages' numbers, each leading to its passage where the page lets it.</summary>
    internal static void WriteNumbers(HtmlWriter page, MarkedAnswer answer, IEnumerable<TextRange> ranges, string? anchor)
    {
        var passages = answer.PassagesAt(ranges).ToList();
        if (passages.Count == 0)
        {
            return;
        }
        page.Add($" <span class=\"at\">");
        if (anchor is null)
        {
            page.Add($"{answer.NumbersOf(passages.Select(p => p.At))}");
        }
        foreach (var passage in anchor is null ? [] : passages)
        {
            page.Add($"<a href=\"#{IdOf(anchor!, passage)}\">{passage.Number}</a> ");
        }
        page.Add($"</span>");
    }

    private static string IdOf(string anchor, Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{anchor}-{passage.Number}");

    private static string ClassOf(Passage passage)
    {
        var kinds = Kinds.Where(k => passage.Has(k.Kind)).Select(k => k.Class).ToList();
        if (passage.Has(MarkKind.Raises) && passage.Has(MarkKind.Lowers))
        {
            kinds.Add(passage.Levels < 0 ? "loses" : "gains");
        }
        return string.Join(' ', Math.Abs(passage.Levels) >= Strong ? kinds.Append("much") : kinds);
    }

    private static string SignsOf(Passage passage) => string.Concat(Kinds.Where(k => passage.Has(k.Kind)).Select(k => k.Sign));

    private static string WhyOf(Passage passage) => string.Join('\n', passage.Told.Select(m => m.Kind switch
    {
        MarkKind.Raises or MarkKind.Lowers => string.Create(CultureInfo.InvariantCulture, $"{m.Levels:+0.00;\u22120.00;0.00} {m.Label}"),
        MarkKind.Flag => $"! Red flag: {m.Label}",
        MarkKind.SetAside => $"\u2205 Counts for nothing: it {m.Label}",
        _ => m.Label,
    }));

    private static void WriteLegend(HtmlWriter page, MarkedAnswer answer)
    {
        var kinds = Kinds.Where(k => answer.Passages.Any(p => p.Has(k.Kind))).ToList();
        if (kinds.Count == 0)
        {
            return;
        }
        page.Add($"<ul class=\"legend\" aria-label=\"What the marks stand for\">");
        foreach (var kind in kinds)
        {
            page.Add($"<li><mark class=\"{kind.Class}\">{kind.Sign}</mark> {kind.Meaning}</li>");
        }
        page.Add($"</ul>\n");
    }

    /// <summary>The reasons, which on paper nobody can point for.</summary>
    private static void WriteAside(HtmlWriter page, MarkedAnswer answer)
    {
        foreach (var why in answer.Passages.SelectMany(p => p.Marks.Where(m => m.Kind == MarkKind.SetAside).Select(m => (m.Label, p.At))).GroupBy(m => m.Label, m => m.At))
        {
            page.Add($"<p class=\"note\">\u2205 {answer.NumbersOf(why)}: counts for nothing, because it {why.Key}.</p>\n");
        }
    }
}
