using MockInterviewer.Core.Answers;
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

    /// <summary>Of what is left of two titles without the words that many titles of the rubric have.</summary>
    private const double AlikeRests = 0.4;

    /// <summary>So many titles with a word make it one that tells none of them apart.</summary>
    private const int ManyTitles = 4;

    public IEnumerable<LintWarning> Read(LintedContent content) => content.Rubrics.SelectMany(rubric =>
    {
        var common = rubric.Criteria.SelectMany(c => c.AllChecks).SelectMany(c => Tokenizer.Words(c.Title).Distinct()).CountBy(w => w)
            .Where(w => w.Value >= ManyTitles).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        return rubric.Criteria.SelectMany((first, i) => rubric.Criteria.Skip(i + 1).SelectMany(second => Read(first, second, common)));
    });

    /// <param name="common">Words that many titles have.</param>
    private static IEnumerable<LintWarning> Read(Criterion first, Criterion second, HashSet<string> common)
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
                else if (Likeness.Of(one.Title, other.Title) >= AlikeTitles && Likeness.Of(Rest(one), Rest(other)) >= AlikeRests)
                {
                    yield return new LintWarning(Name, other.Place, "title",
                        $"'{other.Title}' ({second.Id}) says nearly what '{one.Title}' ({first.Id}) says; say what only this one asks for, or leave one of the two out");
                }
            }
        }

        string Rest(Check check) => Tokenizer.Words(check.Title).Where(w => !common.Contains(w)).ToList() is { Count: > 0 } rest ? string.Join(' ', rest) : check.Title;
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
