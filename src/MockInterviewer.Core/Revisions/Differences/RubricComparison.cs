using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares rubrics part by part; ids and words count, not layout.</summary>
public static class RubricComparison
{
    /// <summary>Of two single rubrics, whatever their ids; of whole folders, those of one id.</summary>
    public static RevisionDiff Compare(RubricSet before, RubricSet after) => RevisionDiff.Of(
        !before.IsWhole && !after.IsWhole
            ? [Compare(before.Rubrics.Values.Single(), after.Rubrics.Values.Single())]
            : [.. before.Rubrics.Keys.Union(after.Rubrics.Keys).Order(StringComparer.Ordinal)
                .Where(id => (before.IsWhole || before.Rubrics.ContainsKey(id)) && (after.IsWhole || after.Rubrics.ContainsKey(id)))
                .Select(id => CompareEither(before.Rubrics.GetValueOrDefault(id), after.Rubrics.GetValueOrDefault(id)))]);

    public static RubricDiff Compare(Rubric before, Rubric after) => new(RubricVersion.Of(before), RubricVersion.Of(after),
        [.. CitationSummary.Of([.. Head(before, after), .. CriterionComparison.Compare(before, after), .. FlagComparison.Compare(before, after),
            .. SharedComparison.Compare(before, after)])]);

    private static RubricDiff CompareEither(Rubric? before, Rubric? after) => before is not null && after is not null
        ? Compare(before, after)
        : new RubricDiff(before is null ? null : RubricVersion.Of(before), after is null ? null : RubricVersion.Of(after), []);

    private static IEnumerable<RubricChange> Head(Rubric before, Rubric after) =>
    [
        .. RubricChange.OfText("", "title", before.Title, after.Title),
        .. RubricChange.OfText("", "about", before.About, after.About),
        .. RubricChange.OfText("", "expects", EnumNames<ExpectedAnswer>.Of(before.Expects), EnumNames<ExpectedAnswer>.Of(after.Expects)),
        .. Enumerable.Range(1, Math.Min(before.Company.Decisions.Length, after.Company.Decisions.Length)).SelectMany(level => RubricChange.OfText("",
            string.Create(CultureInfo.InvariantCulture, $"decision {level}"), before.Company.DecisionFor(level), after.Company.DecisionFor(level))),
    ];
}
