using System.Collections.Immutable;
using MockInterviewer.Core.Questions;

namespace MockInterviewer.Core.Drafting;

/// <summary>A bank's text without the questions that a new rubric has made void, and those by themselves, word for word.</summary>
/// <param name="Ids">Of the questions that left.</param>
/// <param name="Left">What stays of the bank.</param>
/// <param name="Taken">A bank of the questions that left.</param>
internal sealed record RetiredQuestions(ImmutableArray<string> Ids, string Left, string Taken)
{
    /// <summary>Takes the questions out. One that does not begin a line of its own stays, to be named as a fault when the bank is read.</summary>
    /// <param name="bank">The text that the questions were read from: their places are lines of it.</param>
    public static RetiredQuestions From(string bank, string company, IEnumerable<Question> questions)
    {
        var lines = bank.Split('\n');
        var gone = questions.Where(q => Indent(lines[q.Place.Line - 1]) is var indent && lines[q.Place.Line - 1][indent..].StartsWith("- ", StringComparison.Ordinal)).ToList();
        var taken = gone.SelectMany(q => Enumerable.Range(q.Place.Line - 1, LengthOf(lines, q.Place.Line - 1))).ToHashSet();
        return new RetiredQuestions([.. gone.Select(q => q.Id)], string.Join('\n', lines.Where((_, i) => !taken.Contains(i))),
            $"company: {company}\nquestions:\n" + string.Concat(lines.Where((_, i) => taken.Contains(i)).Select(l => l.TrimEnd('\r') + "\n")));
    }

    /// <summary>Up to what is as deep as the entry itself; a comment before that belongs to what follows it.</summary>
    private static int LengthOf(string[] lines, int start)
    {
        var depth = Indent(lines[start]);
        var end = start + 1;
        for (var i = end; i < lines.Length && (IsNoEntry(lines[i]) || Indent(lines[i]) > depth); i++)
        {
            end = Indent(lines[i]) > depth ? i + 1 : end;
        }
        return end - start;
    }

    private static bool IsNoEntry(string line) => line.Trim() is var text && (text.Length == 0 || text[0] == '#');

    /// <summary>0 for a blank line, which is in no entry by itself.</summary>
    private static int Indent(string line) => string.IsNullOrWhiteSpace(line) ? 0 : line.Length - line.TrimStart(' ').Length;
}
