using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares the criteria of two rubrics, their principles and checks.</summary>
internal static class CriterionComparison
{
    public static IEnumerable<RubricChange> Compare(Rubric before, Rubric after) =>
        Pairing.Pair(before.Criteria, after.Criteria, c => c.Id, c => $"{c.Title} {c.Asks}").SelectMany(pair => pair switch
        {
            (null, { } added) => [RubricChange.Added(added.Id, "criterion", Describe(added))],
            ({ } removed, null) => [RubricChange.Removed(removed.Id, "criterion", Describe(removed))],
            var (one, other) => Compare(one!, other!),
        });

    private static IEnumerable<RubricChange> Compare(Criterion before, Criterion after)
    {
        var where = after.Id;
        return
        [
            .. before.Id == after.Id ? [] : new[] { new RubricChange(ChangeKind.Renamed, where, "criterion", before.Id, after.Id) },
            .. RubricChange.OfText(where, "title", before.Title, after.Title),
            .. RubricChange.OfText(where, "weight", Percent(before.Weight), Percent(after.Weight)),
            .. RubricChange.OfText(where, "dimension", EnumNames<Dimension>.Of(before.Dimension), EnumNames<Dimension>.Of(after.Dimension)),
            .. RubricChange.OfText(where, "asks", before.Asks, after.Asks),
            .. before.Anchors.Zip(after.Anchors).SelectMany((anchors, i) => RubricChange.OfText(
                where, string.Create(CultureInfo.InvariantCulture, $"anchor {i + 1}"), anchors.First, anchors.Second)),
            .. RubricChange.OfCitations(where, before.Citations, after.Citations),
            .. CheckComparison.Compare(where, before.Checks, after.Checks),
            .. RubricChange.OfLists(where, "other principle", before.OtherPrinciples, after.OtherPrinciples),
            .. Pairing.Pair(before.Principles, after.Principles, p => p.Name, p => p.About).SelectMany(pair => Compare(where, pair.Before, pair.After)),
        ];
    }

    private static IEnumerable<RubricChange> Compare(string where, PrincipleChecks? before, PrincipleChecks? after) => (before, after) switch
    {
        (null, { } added) => [RubricChange.Added(where, "principle", added.Name)],
        ({ } removed, null) => [RubricChange.Removed(where, "principle", removed.Name)],
        var (one, other) =>
        [
            .. one!.Name == other!.Name ? [] : new[] { new RubricChange(ChangeKind.Renamed, where, "principle", one.Name, other.Name) },
            .. RubricChange.OfText(where, $"principle {other.Name}", one.About, other.About),
            .. RubricChange.OfCitations($"{where}, {other.Name}", one.Citations, other.Citations),
            .. CheckComparison.Compare(where, one.Checks, other.Checks),
        ],
    };

    private static string Describe(Criterion criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{criterion.Title} ({criterion.Weight} %): {string.Join("; ", criterion.AllChecks.Select(c => c.Title))}");

    private static string Percent(int weight) => string.Create(CultureInfo.InvariantCulture, $"{weight} %");
}
