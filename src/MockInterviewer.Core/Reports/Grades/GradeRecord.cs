using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>
/// One line of results.jsonl, and all that a report of many answers is made of: what was asked, answered and found, with the titles that
/// people read. It needs neither the rubric nor the input. Property names in the file are snake_case, in this order.
/// </summary>
public sealed record GradeRecord
{
    private static readonly Lazy<ImmutableHashSet<string>> OwnNames = new(() => [.. ReportsJson.Default.GradeRecord.Properties.Select(p => p.Name)]);

    public required string Id { get; init; }

    public required string Company { get; init; }

    public required string Round { get; init; }

    public required string Question { get; init; }

    public required string? Principle { get; init; }

    /// <summary>As typed: offsets of evidence count in it.</summary>
    public required string Answer { get; init; }

    /// <summary>The level 1-4 that the input gives; absent without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? HumanLevel { get; init; }

    /// <summary>Absent until a person has looked at the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HumanReview? HumanReview { get; init; }

    /// <summary>The level that a person gave, in a review or, without one, in the input; null when none did.</summary>
    [JsonIgnore]
    public int? PersonsLevel => HumanReview?.Level ?? HumanLevel;

    public required GradeStatus Status { get; init; }

    public required int? Level { get; init; }

    public required double? Score { get; init; }

    public required string? Decision { get; init; }

    public required ImmutableArray<CriterionRecord> Criteria { get; init; }

    public required ImmutableArray<RedFlagRecord> RedFlags { get; init; }

    /// <summary>Absent when no red flag changes the level.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeldDown? HeldDown { get; init; }

    public required Feedback Feedback { get; init; }

    public required DeliveryRecord Delivery { get; init; }

    public required GradeRubricRecord Rubric { get; init; }

    public required GraderInfo Grader { get; init; }

    public required Usage Usage { get; init; }

    public required string? Error { get; init; }

    /// <summary>Only with the status needs_review, or reviewed after it; the field is absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Doubts { get; init; }

    /// <summary>The second grader's; absent when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradeBeside? Beside { get; init; }

    /// <summary>Fields of the input that the program does not know. None has a name of ours.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    /// <inheritdoc cref="ReportedGrade.HasReasons"/>
    [JsonIgnore]
    public bool HasReasons => Grader.Kind == GraderInfo.ModelKind;

    public static GradeRecord Of(Grade grade) => new()
    {
        Id = grade.Submission.Id,
        Company = grade.Submission.Company,
        Round = grade.Submission.Round,
        Question = grade.Submission.Question,
        Principle = grade.Submission.Principle,
        Answer = grade.Submission.Answer,
        Status = grade.Status,
        Level = grade.Level,
        Score = grade.Score,
        Decision = grade.Decision,
        Criteria = [.. grade.Ratings.Select(CriterionRecord.Of)],
        RedFlags = [.. grade.RedFlags.Select(RedFlagRecord.Of)],
        HeldDown = HeldDown.Of(grade),
        Feedback = grade.Feedback,
        Delivery = DeliveryRecord.Of(grade.Delivery),
        Rubric = GradeRubricRecord.Of(grade.Rubric),
        Grader = grade.Grader,
        Usage = grade.Usage,
        Error = grade.Error,
        Doubts = grade.Status == GradeStatus.NeedsReview ? grade.Doubts : null,
        Beside = GradeBeside.Of(grade.Beside),
    };

    /// <summary>The same judgment for a submission with the same content: with its id, label and unknown fields.</summary>
    public GradeRecord For(SubmissionRecord submitted) => this with
    {
        Id = submitted.Submission.Id,
        Question = submitted.Submission.Question,
        Answer = submitted.Submission.Answer,
        HumanLevel = submitted.Label,
        Extra = Unknown(submitted),
    };

    public Submission ToSubmission() => new(Id, Company, Round, Question, Principle, Answer);

    private static Dictionary<string, JsonElement>? Unknown(SubmissionRecord submitted) => submitted.Extra.Count == 0 ? null : submitted.Extra
        .Where(f => !OwnNames.Value.Contains(f.Key))
        .ToDictionary(f => f.Key, f => JsonElement.Parse(f.Value?.ToJsonString() ?? "null"), StringComparer.Ordinal);
}
