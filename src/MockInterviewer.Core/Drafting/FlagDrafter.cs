using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes red flags of the mistakes that documents name, where one of the common flags sees such a mistake.</summary>
/// <param name="known">The flags of rubrics/common/red-flags.yaml.</param>
internal sealed class FlagDrafter(DraftWords words, IReadOnlyList<RedFlag> known)
{
    /// <summary>Said of every flag, since a document seldom says how much a mistake counts.</summary>
    public const string OnlyWarns = "it only warns; raise it to a cap if the document means it to fail an answer";

    private const int MostCitations = 6;

    private readonly WordFinder _mistakes = new(words.KnownMistakes.Select(m => m.Words));

    public ImmutableArray<Drafted<RedFlag>> Draft(IEnumerable<DraftPoint> mistakes)
    {
        var seen = mistakes.Select(p => (Point: p, Found: _mistakes.ListsIn(p.Text))).ToList();
        return [.. words.KnownMistakes.Select((mistake, i) => (Flag: known.FirstOrDefault(f => f.Id == mistake.Flag), mistake.Words,
                Points: seen.Where(s => s.Found.ContainsKey(i)).Select(s => s.Point).DistinctBy(p => p.Passage).Take(MostCitations).ToList()))
            .Where(f => f.Flag is not null && f.Points.Count > 0)
            .Select(f => Cited(f.Flag!, Citing.Of(f.Points), WordFinder.FormsIn(f.Words, f.Points.Select(p => p.Passage.Text))))];
    }

    /// <summary>A common flag as a document's own: with its places, and only a warning.</summary>
    public static Drafted<RedFlag> Cited(RedFlag flag, ImmutableArray<Documents.Citation> citations, ImmutableArray<string> terms) =>
        new(flag with { Citations = citations, Effect = new FlagEffect(null) }, terms, [OnlyWarns]);
}
