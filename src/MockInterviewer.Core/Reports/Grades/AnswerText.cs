using System.Globalization;
using System.Text;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>An answer as plain text, with the words in brackets that each criterion and red flag rests on: "[I stopped wave 3.]¹·²".</summary>
public static class AnswerText
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string FlagSign = "!";
    private const int LongestQuotation = 150;

    public static string Render(GradeRecord record)
    {
        var text = new StringBuilder();
        var shown = ReportedGrade.Of(record);
        List<string> titles = [.. shown.Criteria.Select(c => c.Title)];
        foreach (var passage in MarkedAnswer.Of(record.Answer, shown).Passages)
        {
            text.Append(passage.Marks.IsEmpty ? passage.Text
                : $"[{passage.Text}]{string.Join('·', passage.Marks.Select(m => m.Kind == MarkKind.Flag ? FlagSign : Raised(titles.IndexOf(m.Label) + 1)).Distinct())}");
        }
        return CandidateText.Visible(text.ToString());
    }

    /// <summary>The criteria in the order of their numbers, with their levels; reasons where the grader gives any of its own.</summary>
    public static IEnumerable<(int Number, string Title, int? Level, string Reason)> Criteria(GradeRecord record)
    {
        var shown = ReportedGrade.Of(record);
        return shown.Criteria.Index().Select(c => (c.Index + 1, c.Item.Title, c.Item.Level,
            shown.HasReasons || c.Item.Level is null ? CandidateText.OneLine(c.Item.Reason) : ReportWords.Missing(c.Item.Checks) is { Length: > 0 } missing ? $"missing: {missing}" : ""));
    }

    /// <summary>What the doubts are about: each criterion that one of them names, or all where none names any and no red flag is raised. With the
    /// first of the words that it rests on; empty for none.</summary>
    public static IEnumerable<(string Title, int? Level, string Quotation)> Doubtful(GradeRecord record)
    {
        bool IsNamed(CriterionRecord criterion) => record.Doubts?.Any(d => d.Contains($"\"{criterion.Title}\"", StringComparison.Ordinal)) == true;
        var shown = record.Criteria.Any(IsNamed) ? record.Criteria.Where(IsNamed) : record.RedFlags.IsEmpty ? record.Criteria : [];
        return shown.Select(c => (c.Title, c.Level, c.Evidence.IsEmpty ? "" : Quoted(c.Evidence[0].Quote)));
    }

    /// <summary>On one line, cut where it is longer.</summary>
    public static string Cut(string text, int most) => CandidateText.Short(text, most);

    /// <summary>Somebody's words in quotation marks, cut where they are long.</summary>
    public static string Quoted(string words) => ReportWords.Quoted(CandidateText.Short(words, LongestQuotation));

    private static string Raised(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
}
