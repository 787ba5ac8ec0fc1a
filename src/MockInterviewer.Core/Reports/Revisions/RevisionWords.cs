using System.Globalization;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Revisions.Differences;
using MockInterviewer.Core.Revisions.Impacts;

namespace MockInterviewer.Core.Reports.Revisions;

/// <summary>What differs between rubrics, in the words of every format.</summary>
public static class RevisionWords
{
    public const string NoDifference = "No difference.";

    /// <summary>A change on one line, without its sign and place.</summary>
    public static string Line(RubricChange change) => change.Kind switch
    {
        ChangeKind.Added => $"{change.Part}: {change.After}",
        ChangeKind.Removed => $"{change.Part}: {change.Before}",
        ChangeKind.Renamed => $"{change.Part} renamed: {change.Before} → {change.After}",
        _ => $"{change.Part}: {change.Before} → {change.After}",
    };

    public static string Sign(RubricChange change) => change.Kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "-",
        _ => "~",
    };

    /// <summary>How much differs, in a sentence.</summary>
    public static string Count(RevisionDiff diff)
    {
        var rubrics = diff.Rubrics.Select(IdOf).Concat(diff.Shared.SelectMany(s => s.Rubrics)).Distinct().Count();
        var changes = diff.Rubrics.Sum(d => Math.Max(1, d.Changes.Length)) + diff.Shared.Length;
        return diff.IsNone ? NoDifference : changes == 0 ? "" : $"{ReportWords.Count(changes, "difference")} in {ReportWords.Count(rubrics, "rubric")}.";
    }

    public static string Title(RubricDiff diff) =>
        diff.Before is null ? $"{diff.After}: new" : diff.After is null ? $"{diff.Before}: gone" : $"{diff.Before} → {diff.After}";

    /// <summary>What a change of the rubric itself, and of no part of it, belongs to.</summary>
    public static string IdOf(RubricDiff diff) => (diff.After ?? diff.Before)!.Id;

    /// <summary>Rubrics that say the same and are graded by something else all the same; empty when there are none.</summary>
    public static string Unseen(RevisionDiff diff) => diff.Unseen.IsEmpty ? ""
        : $"{string.Join(", ", diff.Unseen)}: nothing in the rubric differs, but something beside it on which a grade depends: the words of language.yaml, signals or features of no check here, or remarks and layout.";

    public static string Shared(IEnumerable<string> rubrics) => $"In {string.Join(", ", rubrics)} alike";

    /// <summary>What the other rubric does to the levels, in a sentence or two.</summary>
    public static string Summary(ImpactReport impact)
    {
        var better = impact.Moves.Count(m => m.IsBetter == true);
        var worse = impact.Moves.Count(m => m.IsBetter == false);
        var raised = impact.Moves.Count(m => m.After > m.Before);
        var lowered = impact.Moves.Count(m => m.After < m.Before);
        return impact.Moves.IsEmpty ? $"None of {ReportWords.Count(impact.Answers, "answer")} gets another level."
            : Invariant($"{impact.Moves.Length} of {ReportWords.Count(impact.Answers, "answer")} {(impact.Moves.Length == 1 ? "gets" : "get")} another level: {raised} higher, {lowered} lower; {better} nearer to the label, {worse} further off.");
    }

    /// <summary>What was not graded; empty when everything was.</summary>
    public static string LeftOut(ImpactReport impact)
    {
        string[] parts =
        [
            .. impact.OtherRounds > 0 ? [$"{ReportWords.Count(impact.OtherRounds, "answer")} of other companies or rounds"] : Array.Empty<string>(),
            .. impact.Unusable > 0 ? [$"{ReportWords.Count(impact.Unusable, "record")} that cannot be used (not readable, or a principle that a rubric does not know)"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "" : $"Left out: {string.Join(", ", parts)}.";
    }

    public static string Move(LevelMove move) =>
        $"{Level(move.Before)} → {Level(move.After)}";

    /// <summary>The criteria that moved: "ownership 2 → 3, depth 3 → 2".</summary>
    public static string Criteria(LevelMove move) => string.Join(", ", move.Criteria.Select(c => $"{c.Id} {Level(c.Before)} → {Level(c.After)}"));

    public static string Verdict(LevelMove move) => move.IsBetter switch { true => "nearer", false => "further", null => "" };

    public static string Level(int? level) => level?.ToString(CultureInfo.InvariantCulture) ?? "none";

    /// <summary>The agreement before and after, of all, and by company and round where there are several: name, count, and QWK, exact and adjacent agreement of each side.</summary>
    public static IEnumerable<string[]> AgreementRows(ImpactReport impact)
    {
        if (impact is not { Before.Overall: { } before, After.Overall: { } after })
        {
            return [];
        }
        return [Row("all", before, after), .. Rows(impact.Before.ByCompany, impact.After.ByCompany), .. Rows(impact.Before.ByRound, impact.After.ByRound)];
    }

    private static IEnumerable<string[]> Rows(IReadOnlyDictionary<string, AgreementFigures> before, IReadOnlyDictionary<string, AgreementFigures> after) =>
        before.Count == 1 ? [] : before.Where(b => after.ContainsKey(b.Key)).Select(b => Row(b.Key.Replace('_', ' '), b.Value, after[b.Key]));

    private static string[] Row(string name, AgreementFigures before, AgreementFigures after) =>
    [
        name, before.Count.ToString(CultureInfo.InvariantCulture), $"{Number(before.Qwk)} → {Number(after.Qwk)}",
        $"{Share(before.Exact)} → {Share(after.Exact)}", $"{Share(before.Adjacent)} → {Share(after.Adjacent)}",
    ];

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Share(double value) => Invariant($"{value * 100:0} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
