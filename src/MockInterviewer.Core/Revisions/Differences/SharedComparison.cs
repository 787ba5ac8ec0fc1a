using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares what a rubric shares with others and is graded by: signals, features, and the offline model.</summary>
internal static class SharedComparison
{
    public static IEnumerable<RubricChange> Compare(Rubric before, Rubric after)
    {
        var used = UsedBy(before).Union(UsedBy(after)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Pairing.Pair([.. before.Signals.Where(s => used.Contains(s.Id))], [.. after.Signals.Where(s => used.Contains(s.Id))], s => s.Id, s => s.About)
                .SelectMany(pair => Compare(pair.Before, pair.After)),
            .. Pairing.Pair(before.Features, after.Features, f => f.Id, f => f.About).SelectMany(pair => Compare(pair.Before, pair.After)),
            .. OfModels(before, after),
        ];
    }

    private static IEnumerable<string> UsedBy(Rubric rubric) =>
        rubric.Criteria.SelectMany(c => c.AllChecks).SelectMany(c => c.Signals.Yes.Concat(c.Signals.Partly)).Concat(rubric.Features.SelectMany(f => f.Any))
            .SelectMany(a => a.With.Concat(a.Without))
            .Concat(rubric.RedFlags.SelectMany(f => f.Show.Concat(f.When.Select(c => c.Measure).OfType<string>().Select(m => AnswerMeasures.SignalSharedBy(m) ?? m))));

    private static IEnumerable<RubricChange> Compare(NamedSignal? before, NamedSignal? after) => (before, after) switch
    {
        (null, { } added) => [RubricChange.Added(Where(added), "signal", added.About)],
        ({ } removed, null) => [RubricChange.Removed(Where(removed), "signal", removed.About)],
        var (one, other) =>
        [
            .. one!.Id == other!.Id ? [] : new[] { new RubricChange(ChangeKind.Renamed, Where(other), "signal", one.Id, other.Id) },
            .. RubricChange.OfLists(Where(other), "form", one.Say, other.Say),
            .. RubricChange.OfText(Where(other), "negated", Negated(one), Negated(other)),
        ],
    };

    private static string Where(NamedSignal signal) => $"signal {signal.Id}";

    private static string Where(Feature feature) => $"feature {feature.Id}";

    private static string Counted(Feature feature) => FormattableString.Invariant($"{feature.Counts}, full at {feature.Full}");

    private static string Negated(NamedSignal signal) => signal.CountsNegated ? "counts" : "does not count";

    private static IEnumerable<RubricChange> Compare(Feature? before, Feature? after) => (before, after) switch
    {
        (null, { } added) => [RubricChange.Added(Where(added), "feature", added.About)],
        ({ } removed, null) => [RubricChange.Removed(Where(removed), "feature", removed.About)],
        var (one, other) =>
        [
            .. RubricChange.OfText(Where(other!), "counts", Counted(one!), Counted(other!)),
            .. AlternativeComparison.Compare(Where(other!), "any", one!.Any, other!.Any),
            .. RubricChange.OfLists(Where(other!), "word", one!.Words, other!.Words),
        ],
    };

    private static IEnumerable<RubricChange> OfModels(Rubric before, Rubric after) =>
        OfflineModelYaml.Write(before.Model, before.Features) == OfflineModelYaml.Write(after.Model, after.Features) ? []
        : [new RubricChange(ChangeKind.Changed, "", "offline model", $"fitted to {before.Model.FittedTo}", $"fitted to {after.Model.FittedTo}")];
}
