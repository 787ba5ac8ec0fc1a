using System.Globalization;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Tells once that many citations point elsewhere: a document that got another name or other lines changes all that cite it.</summary>
internal static class CitationSummary
{
    public const string Part = "citation";

    /// <summary>Fewer parts than that are told one by one.</summary>
    private const int FewestParts = 3;

    /// <param name="changes">Of one rubric; those of citations are as <see cref="Citation.ToString"/> writes them.</param>
    public static IEnumerable<RubricChange> Of(IReadOnlyCollection<RubricChange> changes)
    {
        var moves = changes.Where(c => c.Part == Part).GroupBy(c => c.Where).Select(MoveOf).OfType<Move>()
            .GroupBy(m => (m.From, m.To)).Where(g => g.Count() >= FewestParts).ToList();
        var told = moves.SelectMany(g => g).SelectMany(m => m.Changes).ToHashSet();
        return moves.Select(g => new RubricChange(ChangeKind.Changed, "", Count(g.Sum(m => m.Citations)), g.Key.From,
                g.Key.From == g.Key.To ? $"other lines of {g.Key.To}" : g.Key.To))
            .Concat(changes.Where(c => !told.Contains(c)));
    }

    /// <summary>Null when citations were only added or only removed, or point to several documents: then each says something of its own.</summary>
    private static Move? MoveOf(IEnumerable<RubricChange> ofOnePart)
    {
        var all = ofOnePart.ToList();
        var from = all.Select(c => c.Before).OfType<string>().Select(DocumentOf).ToList();
        var to = all.Select(c => c.After).OfType<string>().Select(DocumentOf).ToList();
        return from.Distinct().Count() == 1 && to.Distinct().Count() == 1 ? new Move(from[0], to[0], to.Count, all) : null;
    }

    private static string DocumentOf(string citation) => citation[..citation.LastIndexOf(',')];

    private static string Count(int citations) => string.Create(CultureInfo.InvariantCulture, $"{citations} citations");

    private sealed record Move(string From, string To, int Citations, List<RubricChange> Changes);
}
