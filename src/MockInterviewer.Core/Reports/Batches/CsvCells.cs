using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What results.csv holds, before quoting. A cell that a spreadsheet would take for a formula begins with an apostrophe.</summary>
public static class CsvCells
{
    private const string Unreadable = "unreadable";

    public static ImmutableArray<string> Header { get; } =
    [
        "id", "company", "round", "question", "principle", "status", "level", "score", "decision", "criteria", "red_flags", "next_step", "error",
    ];

    public static ImmutableArray<string> Row(BatchItem item) => item.Grade is { } grade ? Row(grade) : Row((SubmissionFault)item.Entry);

    public static ImmutableArray<string> Row(Grade grade)
    {
        var submission = grade.Submission;
        return Safe(submission.Id, submission.Company, submission.Round, submission.Question, submission.Principle, Snake(grade.Status.ToString()),
            grade.Level?.ToString(CultureInfo.InvariantCulture), grade.Score?.ToString("0.0", CultureInfo.InvariantCulture), grade.Decision,
            string.Join("; ", grade.Ratings.Select(Pair)), string.Join("; ", grade.RedFlags.Select(f => f.Flag.Id)), grade.Feedback.NextStep,
            grade.Status == GradeStatus.NeedsReview ? string.Join("; ", grade.Doubts) : grade.Error);
    }

    /// <summary>A record that could not be graded as it stands: its error names the place in the input.</summary>
    public static ImmutableArray<string> Row(SubmissionFault fault) =>
        Safe(fault.Id, null, null, null, null, Unreadable, null, null, null, null, null, null, fault.ToString());

    private static string Pair(Rating rating) => string.Create(CultureInfo.InvariantCulture,
        $"{rating.Criterion.Id}={rating.Level?.ToString(CultureInfo.InvariantCulture) ?? Snake(rating.Status.ToString())}");

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
