using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Several judgments of one answer made into one: the median level of each criterion, in the words of a vote that gave it.</summary>
/// <param name="votes">Those that did not fail; at least one.</param>
internal sealed class VoteCount(Rubric rubric, ImmutableArray<Judgment> votes)
{
    private const int FarApartCriterion = 2;

    private readonly List<string> _doubts = [];

    public static Judgment Count(Rubric rubric, ImmutableArray<Judgment> all)
    {
        var usage = Usage.Sum(all.Select(v => v.Usage));
        ImmutableArray<Judgment> votes = [.. all.Where(v => v.Error is null)];
        if (votes.IsEmpty)
        {
            return Judgment.Failed(all[0].Error!, usage, all[0].Fault);
        }
        var counted = all.Length == 1 ? votes[0] : new VoteCount(rubric, votes).Count(all.Length);
        return counted with { Usage = usage };
    }

    private Judgment Count(int asked)
    {
        if (votes.Length < asked)
        {
            _doubts.Add(string.Create(CultureInfo.InvariantCulture, $"{asked - votes.Length} of {asked} votes failed and {(asked - votes.Length == 1 ? "is" : "are")} left out"));
        }
        ImmutableArray<Rating> ratings = [.. rubric.Criteria.Select(c => Median([.. votes.SelectMany(v => v.Ratings).Where(r => r.Criterion.Id == c.Id)]))];
        var overall = votes.Select(v => (Vote: v, ScoreCalculator.Calculate(v.Ratings, v.RedFlags)!.Level)).OrderBy(v => v.Level).ToList();
        if (overall[^1].Level > overall[0].Level)
        {
            _doubts.Add($"the votes differ in the overall level: {string.Join(" ", overall.Select(v => v.Level.ToString(CultureInfo.InvariantCulture)))}");
        }
        return new Judgment(ratings, Flags(), overall[(overall.Count - 1) / 2].Vote.Feedback,
            [.. _doubts.Concat(votes.SelectMany(v => v.Doubts)).Distinct()], Usage.None, null);
    }

    /// <summary>Of two in the middle the lower.</summary>
    private Rating Median(ImmutableArray<Rating> ratings)
    {
        var rated = ratings.Where(r => r.Level is not null).OrderBy(r => r.Level).ToList();
        if (rated.Count == 0)
        {
            return ratings[0];
        }
        ImmutableArray<int> levels = [.. rated.Select(r => r.Level!.Value)];
        if (levels[^1] - levels[0] >= FarApartCriterion)
        {
            _doubts.Add($"the votes differ widely on \"{rated[0].Criterion.Title}\": {string.Join(" ", levels.Select(l => l.ToString(CultureInfo.InvariantCulture)))}");
        }
        return rated[(rated.Count - 1) / 2] with { Votes = levels };
    }

    /// <summary>Those that more than half of the votes raise; an attempt to steer needs one.</summary>
    private ImmutableArray<RedFlagFinding> Flags() =>
        [.. votes.SelectMany(v => v.RedFlags).GroupBy(f => f.Flag.Id).Where(g => g.Count() * 2 > votes.Length || g.Key == RedFlag.Injection).Select(g => g.First())];
}
