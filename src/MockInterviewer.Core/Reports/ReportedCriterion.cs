using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>The judgment of one criterion, as people are shown it.</summary>
/// <param name="Weight">Per cent of the score.</param>
/// <param name="NextAnchor">What an answer does one level higher, at least at level 3; null at level 4 and without a level.</param>
public sealed record ReportedCriterion(
    string Id,
    string Title,
    int Weight,
    RatingStatus Status,
    int? Level,
    string Reason,
    ImmutableArray<ReportedCheck> Checks,
    ImmutableArray<Evidence> Evidence,
    string? NextAnchor)
{
    /// <summary>The lowest level that nobody has to be ashamed of.</summary>
    private const int FirstHire = 3;

    /// <summary>The levels of all votes, lowest first; null when one was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Votes { get; init; }

    /// <summary>Null from a grader that does not add up features.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportedSum? Sum { get; init; }

    public static ReportedCriterion Of(Rating rating) =>
        new(rating.Criterion.Id, rating.Criterion.Title, rating.Criterion.Weight, rating.Status, rating.Level, rating.Reason,
            [.. rating.Checks.Select(ReportedCheck.Of)], rating.Evidence,
            NextAnchorOf(rating))
        {
            Votes = rating.Votes.IsEmpty ? null : rating.Votes,
            Sum = ReportedSum.Of(rating.Sum),
        };

    public static ReportedCriterion Of(CriterionRecord record) =>
        new(record.Id, record.Title, record.Weight, record.Status, record.Level, record.Reason,
            [.. record.Checks.Select(c => new ReportedCheck($"{record.Id}.{c.Id}", c.Title, c.Met))], record.Evidence, record.NextAnchor)
        {
            Votes = record.Votes,
        };

    internal static string? NextAnchorOf(Rating rating) => NextAnchorOf(rating.Criterion, rating.Level);

    /// <summary>"Level 3: ..."; from level 1 too, because level 2 describes what nobody should aim at.</summary>
    internal static string? NextAnchorOf(Criterion criterion, int? level) => level is >= 1 and < ReportWords.Levels and var reached
        && Math.Max(FirstHire, reached + 1) is var next ? string.Create(CultureInfo.InvariantCulture, $"Level {next}: {criterion.Anchors[next - 1]}") : null;
}
