using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>One line of results.jsonl. Property names in the file are snake_case.</summary>
public sealed record GradeRecord(
    string Id,
    GradeStatus Status,
    int? Level,
    double? Score,
    string? Decision,
    ImmutableArray<CriterionRecord> Criteria,
    ImmutableArray<RedFlagRecord> RedFlags,
    Feedback Feedback,
    DeliveryRecord Delivery,
    RubricRecord Rubric,
    GraderInfo Grader,
    Usage Usage,
    string? Error)
{
    private static readonly ImmutableHashSet<string> OwnNames =
    [
        "id", "status", "level", "score", "decision", "criteria", "red_flags", "doubts", "feedback", "delivery", "rubric", "grader", "usage", "error", "beside",
    ];

    /// <summary>Only with the status needs_review; the field is absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Doubts { get; init; }

    /// <summary>The second grader's; absent when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradeBeside? Beside { get; init; }

    /// <summary>Fields of the input that the program does not know. None has a name of ours.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    public static GradeRecord Of(Grade grade, JsonObject? extra = null) =>
        new(grade.Submission.Id, grade.Status, grade.Level, grade.Score, grade.Decision,
            [.. grade.Ratings.Select(CriterionRecord.Of)], [.. grade.RedFlags.Select(RedFlagRecord.Of)],
            grade.Feedback, DeliveryRecord.Of(grade.Delivery),
            new RubricRecord(grade.Rubric.Id, grade.Rubric.Version, grade.Rubric.Hash), grade.Grader, grade.Usage, grade.Error)
        {
            Doubts = grade.Status == GradeStatus.NeedsReview ? grade.Doubts : null,
            Beside = GradeBeside.Of(grade.Beside),
            Extra = Unknown(extra),
        };

    private static Dictionary<string, JsonElement>? Unknown(JsonObject? extra) => extra?
        .Where(f => !OwnNames.Contains(f.Key))
        .ToDictionary(f => f.Key, f => JsonElement.Parse(f.Value?.ToJsonString() ?? "null"), StringComparer.Ordinal);
}
