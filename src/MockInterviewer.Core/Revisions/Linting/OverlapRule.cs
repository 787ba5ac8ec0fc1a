using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Checks of two criteria that see the same sentences or say nearly the same: one thing done earns twice, one thing left
/// out costs twice.</summary>
internal sealed class OverlapRule : ILintRule
{
    public const string Name = "overlapping-criteria";

    /// <summary>Of all alternatives of the two checks. Some in common are natural: a figure with its source is evidence of several things.</summary>
    private const double SharedAlternatives = 0.75;

    private const double AlikeTitles = 0.55;

    public IEnumerable<LintWarning> Read(LintedContent content) =>
        content.Rubrics.SelectMany(rubric => rubric.Criteria.SelectMany((first, i) => rubric.Criteria.Skip(i + 1).SelectMany(second => Read(first, second))));

    private static IEnumerable<LintWarning> Read(Criterion first, Criterion second)
    {
        foreach (var one in first.AllChecks)
        {
            foreach (var other in second.AllChecks)
            {
                if (SeeAlike(one, other))
                {
                    yield return new LintWarning(Name, other.Place, "signals",
                        $"'{second.Id}.{other.Id}' sees the same sentences as '{first.Id}.{one.Id}'; give it signals of its own, or leave one of the two out");
                }
                else if (Likeness.Of(one.Title, other.Title) >= AlikeTitles)
                {
                    yield return new LintWarning(Name, other.Place, "title",
                        $"'{other.Title}' ({second.Id}) says nearly what '{one.Title}' ({first.Id}) says; say what only this one asks for, or leave one of the two out");
                }
            }
        }
    }

    private static bool SeeAlike(Check one, Check other)
    {
        var left = one.Signals.Yes.Select(Demand).ToHashSet(StringComparer.Ordinal);
        var right = other.Signals.Yes.Select(Demand).ToHashSet(StringComparer.Ordinal);
        return left.Intersect(right).Count() >= SharedAlternatives * left.Union(right).Count();
    }

    /// <summary>What a sentence must have. What it must not have tells two checks hardly apart.</summary>
    private static string Demand(SignalAlternative alternative) =>
        $"{string.Join('|', alternative.Say.Order(StringComparer.Ordinal))}&{string.Join('|', alternative.With.Order(StringComparer.Ordinal))}";
}
