using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Documents;

/// <summary>
/// Tells the blocks of plain text and Markdown from their shape: marks where there are any (#, -, 1., |), otherwise short lines
/// without an end as headings, short lines with a colon as labels, lines with a question mark as questions. Lines that were wrapped
/// are put together again. Lines parted by tabs are a table, as one is that was pasted from elsewhere.
/// </summary>
public static partial class PlainTextBlocks
{
    private const int LongestHeading = 12;
    private const int LongestLabel = 9;
    private const int LongestQuestion = 40;

    /// <summary>A line shorter than this was not broken because it was full.</summary>
    private const int FullLine = 50;

    /// <summary>So many headings in a row with nothing between them are a list that lost its marks.</summary>
    private const int FewestItems = 3;

    private const int PlainLevel = 1;
    private const int NumberedLevel = 2;
    private const int LabelLevel = 4;

    /// <param name="pageOf">The page that a line (1-based) stands on; null without pages.</param>
    public static IReadOnlyList<DocumentBlock> Read(IReadOnlyList<string> lines, Func<int, int>? pageOf = null)
    {
        lines = WithRows(lines, out var headers);
        var blocks = new List<DocumentBlock>();
        var hasMarks = lines.Count(l => MarkedHeading().IsMatch(l)) > 1;
        for (var i = 0; i < lines.Count;)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || Rule().IsMatch(lines[i]) || lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                i++;
                continue;
            }
            var last = EndOf(lines, i);
            var text = string.Join(' ', Enumerable.Range(i, last - i + 1).Select(n => lines[n].Trim()));
            blocks.Add(BlockOf(text, i + 1, last + 1, hasMarks, headers.Contains(i) || IsTableHeader(lines, i)) with { Page = pageOf?.Invoke(i + 1) });
            i = last + 1;
        }
        return WithItems(blocks);
    }

    /// <summary>Writes rows with tabs between their cells as rows with bars.</summary>
    /// <param name="headers">The first of each such table.</param>
    private static IReadOnlyList<string> WithRows(IReadOnlyList<string> lines, out HashSet<int> headers)
    {
        List<int> tabs = [.. lines.Select(l => l.TrimStart().Contains('\t', StringComparison.Ordinal) ? l.Count(c => c == '\t') : 0)];
        var rows = Enumerable.Range(0, lines.Count).Where(i => tabs[i] > 0 && (SameAt(i, i - 1) || SameAt(i, i + 1))).ToHashSet();
        headers = [.. rows.Where(i => !SameAt(i, i - 1))];
        return rows.Count == 0 ? lines : [.. lines.Select((l, i) => rows.Contains(i) ? $"| {l.Replace("\t", " | ", StringComparison.Ordinal)} |" : l)];

        bool SameAt(int i, int other) => other >= 0 && other < tabs.Count && tabs[other] == tabs[i];
    }

    /// <summary>The first of a run may be its heading; the others are items.</summary>
    private static List<DocumentBlock> WithItems(List<DocumentBlock> blocks)
    {
        for (int first = 0, end; first < blocks.Count; first = end)
        {
            for (end = first + 1; end < blocks.Count && IsPlainHeading(blocks[end - 1]) && IsPlainHeading(blocks[end]) && blocks[end].FirstLine == blocks[end - 1].LastLine + 1; end++)
            {
            }
            for (var i = first + 1; end - first >= FewestItems && i < end; i++)
            {
                blocks[i] = blocks[i] with { Kind = PassageKind.ListItem, Level = 0 };
            }
        }
        return blocks;
    }

    private static bool IsPlainHeading(DocumentBlock block) => block is { Kind: PassageKind.Heading, Level: PlainLevel };

    private static DocumentBlock BlockOf(string text, int first, int last, bool hasMarks, bool isTableHeader)
    {
        if (text[0] == '|')
        {
            ImmutableArray<string> cells = [.. text.Trim('|').Split('|').Select(c => Plain(c.Trim()))];
            return new DocumentBlock(isTableHeader ? PassageKind.TableHeader : PassageKind.TableRow, 0, string.Join(" | ", cells), cells, first, last, null);
        }
        var heading = MarkedHeading().Match(text);
        var item = Item().Match(text);
        var plain = Plain(heading.Success ? heading.Groups[2].Value : item.Success ? item.Groups[1].Value : text.TrimStart('>', ' '));
        var (kind, level) = heading.Success ? (IsQuestion(plain) ? PassageKind.Question : PassageKind.Heading, heading.Groups[1].Length)
            : item.Success && !IsNumberedHeading(text, plain) ? (PassageKind.ListItem, 0)
            : ShapeOf(plain, hasMarks);
        return new DocumentBlock(kind, level, plain, [], first, last, null);
    }

    private static (PassageKind Kind, int Level) ShapeOf(string text, bool hasMarks)
    {
        var words = text.Count(c => c == ' ') + 1;
        if (IsQuestion(text) && words <= LongestQuestion)
        {
            return IsTitle(text) ? (PassageKind.Heading, PlainLevel) : (PassageKind.Question, 0);
        }
        if (text[^1] == ':' && words <= LongestLabel)
        {
            return (PassageKind.Heading, LabelLevel);
        }
        var isShort = words <= LongestHeading && !".!,;:|".Contains(text[^1]) && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text.Any(char.IsLetter);
        return isShort && !hasMarks ? (PassageKind.Heading, Numbered().IsMatch(text) ? NumberedLevel : PlainLevel) : (PassageKind.Paragraph, 0);
    }

    /// <summary>A question whose words begin with capitals is a title, as in an article.</summary>
    private static bool IsTitle(string text)
    {
        var words = text.Split(' ').Where(w => w.Length > 3).ToList();
        return words.Count > 2 && words.Count(w => char.IsUpper(w[0])) >= words.Count * 0.8;
    }

    /// <summary>"2. Analysis" or "2) Analysis (30 points)" with nothing of a sentence: a heading, not an item of a list.</summary>
    private static bool IsNumberedHeading(string text, string plain) =>
        char.IsDigit(text[0]) && plain.Length > 0 && char.IsUpper(plain[0]) && plain.Count(c => c == ' ') < LongestHeading / 2 && !".!?,;:".Contains(plain[^1]);

    private static bool IsQuestion(string text) => text.TrimEnd('"', '”', ')', ' ').EndsWith('?');

    /// <summary>The last line of the block that begins here: a full line goes on in the next, if that begins small.</summary>
    private static int EndOf(IReadOnlyList<string> lines, int first)
    {
        var last = first;
        while (last + 1 < lines.Count && GoesOn(lines[last], lines[last + 1]))
        {
            last++;
        }
        return last;
    }

    private static bool GoesOn(string line, string next)
    {
        var text = line.Trim();
        var following = next.Trim();
        return text.Length >= FullLine && following.Length > 0 && !".!?:|".Contains(text[^1]) && text[0] is not ('#' or '|')
            && (char.IsLower(following[0]) || (char.IsLetterOrDigit(following[0]) && !Item().IsMatch(following) && next.StartsWith("  ", StringComparison.Ordinal)));
    }

    private static bool IsTableHeader(IReadOnlyList<string> lines, int at) => at + 1 < lines.Count && lines[at].TrimStart().StartsWith('|') && Rule().IsMatch(lines[at + 1]);

    /// <summary>Without the marks of emphasis, code and links.</summary>
    private static string Plain(string text) => Blanks().Replace(Emphasis().Replace(Link().Replace(text, "$1"), ""), " ").Trim();

    [GeneratedRegex(@"^\s{0,3}(#{1,6})\s+(.+?)\s*#*$")]
    private static partial Regex MarkedHeading();

    [GeneratedRegex(@"^\s*(?:[-*+•–·▪▫◦○●■□‣⁃➢✓\uF0B7]|\d{1,2}[.)]|[a-z]\))\s+(.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\w+ \d+[:.)] |^\d+(?:\.\d+)*[:.)]? ")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*\|?[\s:|=_*-]*[-=_*]{3,}[\s:|=_*-]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\*\*|__|`")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
