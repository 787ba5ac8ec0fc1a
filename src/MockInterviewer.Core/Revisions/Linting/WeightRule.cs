using System.Globalization;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>A weight so small that the criterion hardly ever matters: over all levels that the others may have, going from the lowest
/// level to the highest almost never changes the overall level.</summary>
internal sealed class WeightRule : ILintRule
{
    public const string Name = "idle-weight";

    private const int Levels = 4;

    /// <summary>Share of the cases in which a criterion should decide at least.</summary>
    private const double Least = 0.05;

    public IEnumerable<LintWarning> Read(LintedContent content) =>
        from rubric in content.Rubrics
        from criterion in rubric.Criteria
        let share = DecidesIn(criterion, rubric)
        where share < Least
        select new LintWarning(Name, criterion.WeightPlace, "weight", string.Create(CultureInfo.InvariantCulture,
            $"with {criterion.Weight} % '{criterion.Id}' from level 1 to level 4 changes the overall level in {share * 100:0.#} of 100 cases; give it more, or leave it out"));

    /// <summary>Share of the others' levels, all combinations alike, with which this criterion decides.</summary>
    private static double DecidesIn(Criterion criterion, Rubric rubric)
    {
        var total = rubric.Criteria.Sum(c => c.Weight);
        var cases = SumsOf(rubric.Criteria.Where(c => c != criterion).Select(c => c.Weight));
        return cases.Where(c => LevelWith(c.Key, 1) != LevelWith(c.Key, Levels)).Sum(c => c.Value) / (double)cases.Values.Sum();

        int LevelWith(int others, int level) => ScoreCalculator.LevelOf((others + (criterion.Weight * level)) / (double)total);
    }

    /// <summary>How often each weighted sum of levels comes about.</summary>
    private static Dictionary<int, long> SumsOf(IEnumerable<int> weights)
    {
        var sums = new Dictionary<int, long> { [0] = 1 };
        foreach (var weight in weights)
        {
            sums = sums.SelectMany(s => Enumerable.Range(1, Levels).Select(level => (Sum: s.Key + (weight * level), s.Value)))
                .GroupBy(s => s.Sum).ToDictionary(g => g.Key, g => g.Sum(s => s.Value));
        }
        return sums;
    }
}
