using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Documents as they are drafted from: without what gives orders, parted into sections, with what they say about answers.</summary>
/// <param name="Documents">Without the hostile passages.</param>
/// <param name="Sections">Of all the documents.</param>
/// <param name="Points">About this round and company.</param>
/// <param name="Hostile">What was left out.</param>
internal sealed record DraftSource(
    DraftRequest Request, ImmutableArray<DocumentText> Documents, ImmutableArray<DocumentSection> Sections, ImmutableArray<DraftPoint> Points,
    RoundFocus Focus, ExpectedAnswer Expects, OwnWords Own, TermFinder Terms, PointFinder Finder, ImmutableArray<DraftLoss> Hostile)
{
    /// <param name="whole">Whether all of the documents is taken, whatever the round.</param>
    public static DraftSource Read(DraftWords words, SharedParts shared, DraftRequest request, bool whole)
    {
        var parted = request.Documents.Select(new HostilePassages(shared).Part).ToList();
        ImmutableArray<DocumentText> documents = [.. parted.Select(p => p.Document)];
        var finder = new PointFinder(words);
        ImmutableArray<DocumentSection> sections = [.. documents.SelectMany(new DocumentOutline(words).Read)];
        var focus = new RoundFocus(words, request, whole);
        ImmutableArray<DraftPoint> points = [.. focus.Choose([.. sections.SelectMany(finder.Find)])];
        return new DraftSource(request, documents, sections, points, focus, ExpectedOf(words, request, sections.Where(focus.IsWanted)),
            new OwnWords(shared.Words, documents), new TermFinder(words, shared.Words, documents), finder, [.. parted.SelectMany(p => p.Losses)]);
    }

    public IEnumerable<DocumentSection> Wanted => Sections.Where(Focus.IsWanted);

    /// <summary>Whether most of the documents gives orders.</summary>
    public bool IsMostlyHostile => Hostile.Length * 2 > Request.Documents.Sum(d => d.Passages.Length);

    public string Names => string.Join(", ", Request.Documents.Select(d => d.Name));

    /// <summary>By the round's name where that says it, else by most of the questions.</summary>
    private static ExpectedAnswer ExpectedOf(DraftWords words, DraftRequest request, IEnumerable<DocumentSection> sections)
    {
        var asked = sections.Where(s => s.IsQuestion).Select(s => QuestionDrafter.ExpectedBy(words, s.Heading!.Text)).OfType<ExpectedAnswer>()
            .GroupBy(e => e).MaxBy(g => g.Count())?.Key;
        return words.Wanted.Where(w => w.Value.Contains(request.Round)).Select(w => (ExpectedAnswer?)w.Key).FirstOrDefault() ?? asked ?? ExpectedAnswer.Episode;
    }
}
