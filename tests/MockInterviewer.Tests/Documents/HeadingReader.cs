using System.Text.RegularExpressions;

namespace MockInterviewer.Tests.Documents;

/// <summary>Tells the headings of a source document from its text; the documents are plain text without any marks.</summary>
internal static partial class HeadingReader
{
    private const string AnswerFollows = "A strong answer is:";
    private const string Checklist = "Preparation Checklist";

    public static IReadOnlyList<Heading> Read(string document, IReadOnlyList<string> lines)
    {
        var starts = (document == "tpm-46-questions" ? OfQuestionList(lines) : OfArticle(lines)).ToList();
        return [.. starts.Select((line, i) =>
            new Heading(line, i + 1 < starts.Count ? starts[i + 1] - 1 : lines.Count, lines[line - 1]))];
    }

    /// <summary>
    /// Every question closes with "A strong answer is:" and one line of answer, so what comes next is a heading. One that
    /// ends without a full stop or question mark is a group's, and the line below it is the group's first question; only
    /// the quick reference at the end has a table below it.
    /// </summary>
    private static IEnumerable<int> OfQuestionList(IReadOnlyList<string> lines)
    {
        const int firstGroup = 3;
        var belowGroup = false;
        for (var line = firstGroup; line <= lines.Count; line++)
        {
            var text = lines[line - 1];
            if (line == firstGroup || lines[line - 3] == AnswerFollows || belowGroup)
            {
                belowGroup = !text.EndsWith('.') && !text.EndsWith('?') && lines[line][0] != '|';
                yield return line;
            }
        }
    }

    /// <summary>
    /// A heading is a short line without a full stop, a short question, a paragraph that opens with a label ("Pillar 1: ...",
    /// "Dive Deep: ...") or with a mistake named in a few words ("Faking ... . If"), or an entry of the preparation checklist.
    /// </summary>
    private static IEnumerable<int> OfArticle(IReadOnlyList<string> lines)
    {
        var section = "";
        for (var line = 1; line <= lines.Count; line++)
        {
            var text = lines[line - 1];
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (words == 0)
            {
                continue;
            }
            var isBullet = text.StartsWith("- ", StringComparison.Ordinal);
            var isTitle = !isBullet && words <= 9 && !text.EndsWith('.');
            section = isTitle ? text : section;
            if (isTitle || (isBullet && section == Checklist)
                || (!isBullet && words <= 16 && text.EndsWith('?') && !text.Contains(". ", StringComparison.Ordinal))
                || Label().IsMatch(text) || NamedMistake().IsMatch(text))
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"^[A-Z]\w*( [\w-]+){0,4}: ")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[A-Z][a-z]+ing( [a-z]+){1,4}\. ")]
    private static partial Regex NamedMistake();
}
