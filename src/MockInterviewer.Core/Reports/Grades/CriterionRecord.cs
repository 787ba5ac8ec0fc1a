using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A criterion in results.jsonl.</summary>
public sealed record CriterionRecord(
    string Id,
    int? Level,
    RatingStatus Status,
    string Reason,
    ImmutableArray<CheckRecord> Checks,
    ImmutableArray<Evidence> Evidence)
{
    /// <summary>The levels of all votes, lowest first; absent when one was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Votes { get; init; }

    internal static CriterionRecord Of(Rating rating) =>
        new(rating.Criterion.Id, rating.Level, rating.Status, rating.Reason,
            [.. rating.Checks.Select(c => new CheckRecord(c.Check.Id, c.Met))], rating.Evidence)
        {
            Votes = rating.Votes.IsEmpty ? null : rating.Votes,
        };
}
