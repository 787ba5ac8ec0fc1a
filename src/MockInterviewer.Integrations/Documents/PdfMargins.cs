using System.Globalization;
using System.Text.RegularExpressions;

namespace MockInterviewer.Integrations.Documents;

/// <summary>Takes away what runs along at the edges of the pages and is no part of the text: the line at the foot with the page's number, the
/// title at the head but for the first time. Between its parts a table would seem to end.</summary>
internal static partial class PdfMargins
{
    public static IReadOnlyList<IReadOnlyList<PdfWord>> Without(IReadOnlyList<IReadOnlyList<PdfWord>> pages)
    {
        var heads = pages.Select(p => LineOf(p, p.MinBy(w => w.Middle))).ToList();
        var feet = pages.Select(p => LineOf(p, p.MaxBy(w => w.Middle))).ToList();
        return [.. pages.Select((page, i) => page.Except(IsSameAsNext(heads, i - 1) ? heads[i] : [])
            .Except(IsSameAsNext(feet, i - 1) || IsSameAsNext(feet, i) ? feet[i] : []).ToList())];
    }

    /// <summary>Empty where the page has no other.</summary>
    private static List<PdfWord> LineOf(IReadOnlyList<PdfWord> page, PdfWord? edge) => edge is not null
        && page.Where(w => Math.Abs(w.Middle - edge.Middle) < edge.Height / 2).OrderBy(w => w.Left).ToList() is var line && line.Count < page.Count ? line : [];

    /// <summary>Whether the line stands at the same height on the page after it, in the same words; numbers may count pages.</summary>
    private static bool IsSameAsNext(List<List<PdfWord>> lines, int page)
    {
        if (page < 0 || page + 1 >= lines.Count || lines[page] is not [var word, ..] || lines[page + 1] is not [var next, ..] || Math.Abs(word.Middle - next.Middle) >= word.Height / 2)
        {
            return false;
        }
        var (text, after) = (TextOf(lines[page]), TextOf(lines[page + 1]));
        return Number().Replace(text, "0") == Number().Replace(after, "0")
            && Number().Matches(text).Zip(Number().Matches(after), (one, other) => NumberOf(other) - NumberOf(one)).All(apart => apart is 0 or 1);
    }

    private static string TextOf(List<PdfWord> line) => string.Join(' ', line.Select(w => w.Text));

    private static int NumberOf(Match match) => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]{1,9}")]
    private static partial Regex Number();
}
