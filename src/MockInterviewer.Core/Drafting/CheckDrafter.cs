using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Writes a check for what several points say, with the signals by which the offline grader sees it.</summary>
internal sealed class CheckDrafter(DraftWords words, TermFinder terms, ExpectedAnswer expects)
{
    private const int MostTerms = 6;
    private const int NamedTerms = 2;
    private const int MostCitations = 10;

    /// <summary>A check of a concept: our own words, and the documents' terms beside.</summary>
    public Drafted<Check> OfConcept(Concept concept, IReadOnlyList<DraftPoint> points, DraftIds ids)
    {
        var told = Best(points);
        var said = terms.Find(told.Select(p => p.Text), MostTerms, near: concept.Words);
        var forms = concept.Words.Where(w => told.Any(p => CitationCheck.Says(p.Passage.Text, w))).ToImmutableArray();
        var named = said.Where(t => t.IsNear).Take(NamedTerms).Select(t => t.Words).ToList();
        var title = named.Count == 0 ? concept.Title : $"{concept.Title} ({string.Join(", ", named)})";
        ImmutableArray<SignalAlternative> partly = [.. concept.Signals.Select(s => new SignalAlternative([], [s], words.NeverWith)), .. Saying(said, [])];
        var check = new Check(ids.For(concept.Id), title, Citing.Of(told), concept.Probes,
            new CheckSignals(1, [.. concept.Signals.SelectMany(Beside), .. Saying(said, words.Particulars[expects].Take(1))], partly));
        return new Drafted<Check>(check, forms, told.Count == 1 ? ["rests on one passage"] : []);
    }

    /// <summary>A check of a point that is about nothing we have words for: its terms alone. Null when it has none.</summary>
    public Drafted<Check>? OfTerms(DraftPoint point, DraftIds ids)
    {
        var said = terms.Find([point.Text], MostTerms);
        if (said.IsEmpty)
        {
            return null;
        }
        var named = said.Select(t => t.Words).Where(w => w == said[0].Words || !w.Split(' ').Intersect(said[0].Words.Split(' ')).Any()).Take(NamedTerms).ToList();
        var check = new Check(ids.For(named[0]), words.TermTitle.Replace("{terms}", string.Join(", ", named), StringComparison.Ordinal), Citing.Of([point]),
            [.. words.TermProbes.Take(2).Select(p => p.Replace("{term}", named[0], StringComparison.Ordinal))],
            new CheckSignals(1, [.. words.Particulars[expects].SelectMany(p => Saying(said, [p]))], [.. Saying(said, [])]));
        return new Drafted<Check>(check, [.. said.Select(t => t.Form)], ["its words alone are looked for; say in words of your own what an answer does"]);
    }

    /// <summary>The signals of a check that somebody else wrote: those of what it is about, and the words.</summary>
    public CheckSignals SignalsOf(ImmutableArray<Concept> concepts, ImmutableArray<string> said)
    {
        var about = concepts.Take(2).SelectMany(c => c.Signals).Distinct().ToList();
        SignalAlternative saying = new(said, [], words.NeverWith);
        return new CheckSignals(1, [.. about.SelectMany(Beside), .. words.Particulars[expects].Select(p => saying with { With = [p] })],
            [.. about.Select(s => new SignalAlternative([], [s], words.NeverWith)), saying]);
    }

    /// <summary>What is stressed first, no passage twice.</summary>
    private static List<DraftPoint> Best(IReadOnlyList<DraftPoint> points) =>
        [.. points.DistinctBy(p => p.Passage).OrderByDescending(p => p.IsStressed).Take(MostCitations)];

    private IEnumerable<SignalAlternative> Beside(string signal) => words.Particulars[expects].Where(p => p != signal)
        .Select(p => new SignalAlternative([], [signal, p], words.NeverWith));

    private IEnumerable<SignalAlternative> Saying(ImmutableArray<DraftTerm> said, IEnumerable<string> with) =>
        said.IsEmpty ? [] : [new SignalAlternative([.. said.Select(t => t.Form)], [.. with], words.NeverWith)];
}
