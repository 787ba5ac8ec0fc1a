using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What results.csv holds, before quoting. A cell that a spreadsheet would take for a formula begins with an apostrophe.</summary>
public static class CsvCells
{
    private const string Unreadable = "unreadable";

    public static ImmutableArray<string> Header { get; } =
    [
        "id", "company", "round", "question", "principle", "status", "level", "score", "decision", "criteria", "red_flags", "next_step", "error",
    ];

    public static ImmutableArray<string> Row(BatchItem item) => item.Record is { } record ? Row(record) : Row((SubmissionFault)item.Entry);

    public static ImmutableArray<string> Row(GradeRecord grade)
    {
        return Safe(grade.Id, grade.Company, grade.Round, grade.Question, grade.Principle, Snake(grade.Status.ToString()),
            grade.Level?.ToString(CultureInfo.InvariantCulture), grade.Score?.ToString("0.0", CultureInfo.InvariantCulture), grade.Decision,
            string.Join("; ", grade.Criteria.Select(Pair)), string.Join("; ", grade.RedFlags.Select(f => f.Id)), grade.Feedback.NextStep,
            grade.Doubts is { } doubts ? string.Join("; ", doubts) : grade.Error);
    }

    /// <summary>A record that could not be graded as it stands: its error names the place in the input.</summary>
    public static ImmutableArray<string> Row(SubmissionFault fault) =>
        Safe(fault.Id, null, null, null, null, Unreadable, null, null, null, null, null, null, fault.ToString());

    private static string Pair(CriterionRecord criterion) => string.Create(CultureInfo.InvariantCulture,
        $"{criterion.Id}={criterion.Level?.ToString(CultureInfo.InvariantCulture) ?? Snake(criterion.Status.ToString())}");

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static ImmutableArray<string> Safe(params ReadOnlySpan<string?> cells)
    {
        var safe = ImmutableArray.CreateBuilder<string>(cells.Length);
        foreach (var cell in cells)
        {
            safe.Add(cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + cell : cell ?? "");
        }
        return safe.MoveToImmutable();
    }
}
