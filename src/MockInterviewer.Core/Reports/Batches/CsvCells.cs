using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What results.csv holds, before quoting. A cell that a spreadsheet would take for a formula begins with an apostrophe.</summary>
public static class CsvCells
{
    private const string Unreadable = "unreadable";

    /// <summary>What a spreadsheet may take for the beginning of a formula; the wide signs where East Asian text is typed.</summary>
    private const string FormulaSigns = "=+-@\t\r\n＝＋－＠";

    /// <summary>Excel takes 32,767 characters and breaks what is longer over several rows.</summary>
    private const int LongestCell = 32_000;

    public static ImmutableArray<string> Header { get; } =
    [
        "id", "company", "round", "question", "principle", "status", "level", "score", "decision", "human_level", "review_level", "review_comment", "reviewed_at", "criteria", "red_flags",
        "strengths", "gaps", "next_step", "doubts", "error", "words", "calls", "input_tokens", "output_tokens", "cost_usd",
    ];

    public static ImmutableArray<string> Row(BatchItem item) => item.Record is { } record ? Row(record) : Row((SubmissionFault)item.Entry);

    public static ImmutableArray<string> Row(GradeRecord grade) => Safe(
        grade.Id, grade.Company, grade.Round, grade.Question, grade.Principle, EnumNames<GradeStatus>.Of(grade.Status), Number(grade.Level),
        grade.Score?.ToString("0.0", CultureInfo.InvariantCulture), grade.Decision, Number(grade.HumanLevel),
        Number(grade.HumanReview?.Level), grade.HumanReview?.Comment, grade.HumanReview?.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        string.Join("; ", grade.Criteria.Select(Pair)), string.Join("; ", grade.RedFlags.Select(f => f.Id).Distinct()),
        string.Join(' ', grade.Feedback.Strengths), string.Join(' ', grade.Feedback.Gaps), grade.Feedback.NextStep,
        string.Join("; ", grade.Doubts ?? []), grade.Error, Number(grade.Delivery.Words), Number(grade.Usage.Calls), Number(grade.Usage.InputTokens),
        Number(grade.Usage.OutputTokens), grade.Usage.CostUsd?.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>A record that could not be graded as it stands: its error names the place in the input.</summary>
    public static ImmutableArray<string> Row(SubmissionFault fault) => Safe([.. Header.Select(column => column switch
    {
        "id" => fault.Id,
        "status" => Unreadable,
        "error" => fault.ToString(),
        _ => null,
    })]);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Pair(CriterionRecord criterion) => string.Create(CultureInfo.InvariantCulture,
        $"{criterion.Id}={criterion.Level?.ToString(CultureInfo.InvariantCulture) ?? EnumNames<RatingStatus>.Of(criterion.Status)}");

    private static ImmutableArray<string> Safe(params ReadOnlySpan<string?> cells)
    {
        var safe = ImmutableArray.CreateBuilder<string>(cells.Length);
        foreach (var cell in cells)
        {
            var (text, left) = CandidateText.Cut(CandidateText.Visible(cell ?? ""), LongestCell);
            safe.Add((FormulaSigns.Contains(text.FirstOrDefault()) ? "'" : "") + text + (left > 0 ? "…" : ""));
        }
        return safe.MoveToImmutable();
    }
}
