using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Writes checks for what points say, with the signals by which the offline grader sees them.</summary>
internal sealed class CheckDrafter(DraftWords words, TermFinder terms, PhraseReader phrases, ExpectedAnswer expects)
{
    private const int MostTerms = 6;
    private const int NamedTerms = 2;
    private const int MostCitations = 10;
    private const int MostConcepts = 2;

    private readonly ProbeDrafter _probes = new(words, terms);

    /// <summary>A check of a concept: our own words, and the documents' terms beside.</summary>
    public Drafted<Check> OfConcept(Concept concept, IReadOnlyList<DraftPoint> points, DraftIds ids)
    {
        var told = Best(points);
        var said = terms.Find(told.Select(p => phrases.Affirmed(p.Text)), MostTerms, near: concept.Words);
        var forms = WordFinder.FormsIn(concept.Words, told.Select(p => p.Passage.Text));
        var named = said.Where(t => t.IsNear).Take(NamedTerms).Select(t => t.Words).ToList();
        var title = named.Count == 0 ? concept.Title : $"{concept.Title} ({string.Join(", ", named)})";
        ImmutableArray<SignalAlternative> partly = [.. concept.Signals.Select(s => new SignalAlternative([], [s], words.NeverWith)), .. Saying(said, [])];
        var check = new Check(ids.For(concept.Id), title, Citing.Of(told), _probes.Of(concept, title),
            new CheckSignals(1, [.. concept.Signals.SelectMany(Beside), .. Saying(said, words.Particulars[expects].Take(1))], partly));
        return new Drafted<Check>(check, forms, told.Count == 1 ? ["rests on one passage"] : []);
    }

    /// <summary>A check in the document's own words. Null when they make no phrase, or are none that could be looked for.</summary>
    public Drafted<Check>? OfPhrase(DraftPoint point, DraftIds ids)
    {
        var said = FormsOf(point.Text);
        if (said.IsEmpty || phrases.TitleOf(point.Text, point.IsProse) is not { } title)
        {
            return null;
        }
        var check = new Check(ids.For(title), title, Citing.Of([point]), _probes.Of(point.Concepts.FirstOrDefault(), point.Text), SignalsOf(point.Concepts, said));
        return new Drafted<Check>(check, WordFinder.FormsIn(said, [point.Passage.Text]), point.Concepts.IsEmpty ? [UnseenOtherwise] : []);
    }

    /// <summary>Whether the document's own words make a check of it.</summary>
    public bool IsPhrase(DraftPoint point) => phrases.TitleOf(point.Text, point.IsProse) is not null;

    /// <summary>A check that is true of any criterion, beside the words of this one.</summary>
    public Drafted<Check> OfAny(Concept general, IReadOnlyList<DraftPoint> points, DraftIds ids)
    {
        var said = points.SelectMany(p => FormsOf(p.Text)).Distinct().Take(MostTerms).ToImmutableArray();
        List<DraftPoint> told = [.. points.Where(p => WordFinder.OfEach(said).AnyIn(p.Passage.Text))];
        SignalAlternative saying = new(said, [], words.NeverWith);
        var check = new Check(ids.For(general.Id), general.Title, Citing.Of(told), general.Probes,
            new CheckSignals(1, [.. general.Signals.Select(s => saying with { With = [s] })], [.. general.Signals.Select(s => new SignalAlternative([], [s], words.NeverWith))]));
        return new Drafted<Check>(check, WordFinder.FormsIn(said, told.Select(p => p.Passage.Text)), ["a general check: the document says too little here; put one of your own in its place"]);
    }

    /// <summary>The signals of a check that says something in words of its own: those of what it is about, and the words.</summary>
    public CheckSignals SignalsOf(ImmutableArray<Concept> concepts, ImmutableArray<string> said)
    {
        var about = concepts.Take(MostConcepts).SelectMany(c => c.Signals).Distinct().ToList();
        SignalAlternative saying = new(said, [], words.NeverWith);
        return new CheckSignals(1, [.. about.SelectMany(Beside), .. words.Particulars[expects].Select(p => saying with { With = [p] })],
            [.. about.Select(s => new SignalAlternative([], [s], words.NeverWith)), saying]);
    }

    /// <summary>What the offline grader can look for of a text: its telling words, or else the longest.</summary>
    public ImmutableArray<string> FormsOf(string text)
    {
        var affirmed = terms.Find([phrases.Affirmed(text)], MostTerms) is { IsEmpty: false } found ? found : terms.Find([text], MostTerms);
        return affirmed.IsEmpty ? [.. terms.Plainest(text)] : [.. affirmed.Select(t => t.Form)];
    }

    public const string UnseenOtherwise = "its words alone are looked for by the offline grader";

    /// <summary>What is stressed first, no passage twice.</summary>
    private static List<DraftPoint> Best(IReadOnlyList<DraftPoint> points) =>
        [.. points.DistinctBy(p => p.Passage).OrderByDescending(p => p.IsStressed).Take(MostCitations)];

    private IEnumerable<SignalAlternative> Beside(string signal) => words.Particulars[expects].Where(p => p != signal)
        .Select(p => new SignalAlternative([], [signal, p], words.NeverWith));

    private IEnumerable<SignalAlternative> Saying(ImmutableArray<DraftTerm> said, IEnumerable<string> with) =>
        said.IsEmpty ? [] : [new SignalAlternative([.. said.Select(t => t.Form)], [.. with], words.NeverWith)];
}
