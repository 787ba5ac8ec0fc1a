using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A criterion in results.jsonl.</summary>
/// <param name="Weight">Per cent of the score.</param>
/// <param name="NextAnchor">What an answer does one level higher, at least at level 3; null at level 4 and without a level.</param>
public sealed record CriterionRecord(
    string Id,
    string Title,
    int Weight,
    int? Level,
    RatingStatus Status,
    string Reason,
    ImmutableArray<CheckRecord> Checks,
    ImmutableArray<Evidence> Evidence,
    string? NextAnchor)
{
    /// <summary>The levels of all votes, lowest first; absent when one was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Votes { get; init; }

    internal static CriterionRecord Of(Rating rating) =>
        new(rating.Criterion.Id, rating.Criterion.Title, rating.Criterion.Weight, rating.Level, rating.Status, rating.Reason,
            [.. rating.Checks.Select(c => new CheckRecord(c.Check.Id, c.Check.Title, c.Met))], rating.Evidence,
            ReportedCriterion.NextAnchorOf(rating))
        {
            Votes = rating.Votes.IsEmpty ? null : rating.Votes,
        };
}
