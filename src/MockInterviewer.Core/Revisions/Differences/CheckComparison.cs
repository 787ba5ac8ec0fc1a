using System.Globalization;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares checks: what they ask for, their probes, and the sentences that they are seen by.</summary>
internal static class CheckComparison
{
    public static IEnumerable<RubricChange> Compare(string criterion, IReadOnlyCollection<Check> before, IReadOnlyCollection<Check> after) =>
        Pairing.Pair(before, after, c => c.Id, c => c.Title).SelectMany(pair => pair switch
        {
            (null, { } added) => [RubricChange.Added(criterion, $"check {added.Id}", added.Title)],
            ({ } removed, null) => [RubricChange.Removed(criterion, $"check {removed.Id}", removed.Title)],
            var (one, other) => Compare($"{criterion}.{other!.Id}", one!, other),
        });

    private static IEnumerable<RubricChange> Compare(string where, Check before, Check after) =>
    [
        .. before.Id == after.Id ? [] : new[] { new RubricChange(ChangeKind.Renamed, where, "check", before.Id, after.Id) },
        .. RubricChange.OfText(where, "title", before.Title, after.Title),
        .. RubricChange.OfCitations(where, before.Citations, after.Citations),
        .. RubricChange.OfLists(where, "probe", before.Probes, after.Probes),
        .. RubricChange.OfText(where, "sentences needed", Number(before.Signals.Needs), Number(after.Signals.Needs)),
        .. RubricChange.OfText(where, "telling strength", Number(before.Signals.Telling), Number(after.Signals.Telling)),
        .. AlternativeComparison.Compare(where, "yes", before.Signals.Yes, after.Signals.Yes),
        .. AlternativeComparison.Compare(where, "partly", before.Signals.Partly, after.Signals.Partly),
    ];

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "the usual";
}
