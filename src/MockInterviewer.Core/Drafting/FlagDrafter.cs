using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes red flags of the mistakes that documents name, where one of the common flags sees such a mistake.</summary>
/// <param name="known">The flags of rubrics/common/red-flags.yaml.</param>
internal sealed class FlagDrafter(DraftWords words, OwnWords own, IReadOnlyList<RedFlag> known)
{
    private const int MostCitations = 6;

    private readonly WordFinder _mistakes = new(words.KnownMistakes.Select(m => m.Words));

    public (ImmutableArray<Drafted<RedFlag>> Flags, ImmutableArray<DraftLoss> Losses) Draft(IEnumerable<DraftPoint> mistakes)
    {
        var seen = mistakes.Select(p => (Point: p, Found: _mistakes.ListsIn(p.Text))).ToList();
        var drafted = words.KnownMistakes.Select((mistake, i) => (Flag: known.FirstOrDefault(f => f.Id == mistake.Flag), mistake.Words,
                Points: seen.Where(s => s.Found.ContainsKey(i)).Select(s => s.Point).Take(MostCitations).ToList()))
            .Where(f => f.Flag is not null && f.Points.Count > 0)
            .Select(f => new Drafted<RedFlag>(f.Flag! with { Citations = Citing.Of(f.Points), Effect = new FlagEffect(null) },
                [.. f.Words.Where(w => f.Points.Any(p => CitationCheck.Says(p.Passage.Text, w)))],
                ["it only warns; raise it to a cap if the document means it to fail an answer"]));
        return ([.. drafted], [.. seen.Where(s => s.Found.Count == 0).Select(s => new DraftLoss(
            "a mistake that no flag of the offline reader sees", own.Short(s.Point.Text), Citing.Of(s.Point.Section.Document, s.Point.Passage).ToString()))]);
    }
}
