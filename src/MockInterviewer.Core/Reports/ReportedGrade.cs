using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>A grade as people are shown it: complete in itself, without the rubric it came from.</summary>
/// <param name="HeldDown">Null when no red flag changes the level.</param>
/// <param name="IsDocument">Whether the round asks for something written: its length is then counted in words, not in minutes aloud.</param>
public sealed record ReportedGrade(
    GradeStatus Status,
    int? Level,
    double? Score,
    string? Decision,
    ImmutableArray<ReportedCriterion> Criteria,
    ImmutableArray<ReportedFlag> RedFlags,
    ImmutableArray<string> Doubts,
    Feedback Feedback,
    Delivery Delivery,
    string? Error,
    HeldDown? HeldDown = null,
    bool IsDocument = false)
{
    /// <summary>Null in a report that was kept before graders were named with each grade.</summary>
    public GraderInfo? Grader { get; init; }

    public Usage? Usage { get; init; }

    /// <summary>The second grader's; null when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradeBeside? Beside { get; init; }

    /// <summary>What the criteria's sums are made of; null from a grader that does not add up features.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ReportedFeature>? Features { get; init; }

    /// <summary>The sentences that count for nothing; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ReportedSetAside>? SetAside { get; init; }

    /// <summary>Whether a criterion's reason says more than its checks do: a model's does, the offline grader's lists them.</summary>
    [JsonIgnore]
    public bool HasReasons => Grader?.Kind == GraderInfo.ModelKind;

    public static ReportedGrade Of(Grade grade) =>
        new(grade.Status, grade.Level, grade.Score, grade.Decision, [.. grade.Ratings.Select(ReportedCriterion.Of)],
            [.. grade.RedFlags.Select(ReportedFlag.Of)], grade.Doubts, grade.Feedback, grade.Delivery, grade.Error,
            HeldDown.Of(grade), grade.Rubric.Expects == ExpectedAnswer.Document)
        {
            Grader = grade.Grader,
            Usage = grade.Usage,
            Beside = GradeBeside.Of(grade.Beside),
            Features = ReportedFeature.All(grade.Ratings),
            SetAside = grade.SetAside.IsEmpty ? null
                : [.. grade.SetAside.Select(s => new ReportedSetAside(TextRange.Of(s.Sentence), ReportWords.Of(s.Why)))],
        };

    public static ReportedGrade Of(GradeRecord record) =>
        new(record.Status, record.Level, record.Score, record.Decision, [.. record.Criteria.Select(ReportedCriterion.Of)],
            [.. record.RedFlags.Select(ReportedFlag.Of)], record.Doubts ?? [], record.Feedback, record.Delivery.ToDelivery(), record.Error,
            record.HeldDown, record.Rubric.Expects == ExpectedAnswer.Document)
        {
            Grader = record.Grader,
            Usage = record.Usage,
            Beside = record.Beside,
        };
}
