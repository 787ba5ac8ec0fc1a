using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Documents as they are drafted from: without what gives orders, parted into sections, with what they say about answers.</summary>
/// <param name="Documents">Without the hostile passages.</param>
/// <param name="Sections">Of all the documents.</param>
/// <param name="Points">About this round and company.</param>
/// <param name="Questions">To candidates in this round.</param>
/// <param name="Hostile">What was left out.</param>
internal sealed record DraftSource(
    DraftRequest Request, ImmutableArray<DocumentText> Documents, ImmutableArray<DocumentSection> Sections, ImmutableArray<DraftPoint> Points,
    RoundFocus Focus, ExpectedAnswer Expects, OwnWords Own, TermFinder Terms, PhraseReader Phrases, PointFinder Finder, QuestionFinder Asks, ImmutableArray<AskedQuestion> Questions,
    ImmutableArray<DraftLoss> Hostile)
{
    /// <param name="whole">Whether all of the documents is taken, whatever the round.</param>
    public static DraftSource Read(DraftWords words, SharedParts shared, DraftRequest request, bool whole)
    {
        var parted = request.Documents.Select(new HostilePassages(words, shared).Part).ToList();
        ImmutableArray<DocumentText> documents = [.. parted.Select(p => p.Document)];
        var (phrases, asks) = (new PhraseReader(words), new QuestionFinder(words));
        var finder = new PointFinder(words, phrases, asks);
        ImmutableArray<DocumentSection> sections = [.. documents.SelectMany(new DocumentOutline(words).Read)];
        var focus = new RoundFocus(words, request, whole);
        ImmutableArray<DraftPoint> points = [.. focus.Choose([.. sections.SelectMany(finder.Find)])];
        ImmutableArray<AskedQuestion> questions = [.. asks.Find([.. sections.Where(focus.IsWanted)])];
        return new DraftSource(request, documents, sections, points, focus, ExpectedOf(words, request, questions),
            new OwnWords(shared.Words, documents), new TermFinder(words, shared.Words, documents), phrases, finder, asks, questions, [.. parted.SelectMany(p => p.Losses)]);
    }

    /// <exception cref="DocumentException">Most of the documents gives orders, or nothing is left of them.</exception>
    public void RequireHonest()
    {
        var passages = Request.Documents.Sum(d => d.Passages.Length);
        if (Hostile.Length * 2 > passages || Documents.All(d => d.Passages.IsEmpty))
        {
            throw new DocumentException($"{Names}: {Hostile.Length} of {passages} passages give orders to whoever reads them, as to a model, and are left out; the rest is too little to draft from. Use another document.");
        }
    }

    public IEnumerable<DocumentSection> Wanted => Sections.Where(Focus.IsWanted);

    public string Names => string.Join(", ", Request.Documents.Select(d => d.Name));

    /// <summary>By the round's name where that says it, else by most of the questions.</summary>
    private static ExpectedAnswer ExpectedOf(DraftWords words, DraftRequest request, IEnumerable<AskedQuestion> questions)
    {
        var openers = new QuestionOpeners(words);
        var asked = questions.Select(q => openers.ExpectedBy(q.Text)).OfType<ExpectedAnswer>().GroupBy(e => e).MaxBy(g => g.Count())?.Key;
        return words.Wanted.Where(w => w.Value.Contains(request.Round)).Select(w => (ExpectedAnswer?)w.Key).FirstOrDefault() ?? asked ?? ExpectedAnswer.Episode;
    }
}
