using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Drafts a rubric from the shape and the words of documents, without a model.</summary>
public sealed class OfflineDrafter(DraftWords words, SharedParts shared, IReadOnlyList<RedFlag> commonFlags)
{
    public const string Name = "the offline drafter";

    /// <exception cref="DocumentException">The documents give too little to draft from; says what is missing.</exception>
    public RubricDraft Draft(DraftRequest given)
    {
        RequireEnglish(given);
        var parted = given.Documents.Select(new HostilePassages(shared).Part).ToList();
        var request = given with { Documents = [.. parted.Select(p => p.Document)] };
        var outline = new DocumentOutline(words);
        var finder = new PointFinder(words);
        var sections = request.Documents.SelectMany(outline.Read).ToList();
        var focus = new RoundFocus(words, request);
        var points = focus.Choose([.. sections.SelectMany(finder.Find)]);
        var wanted = sections.Where(focus.IsWanted).ToList();
        var expects = ExpectedOf(request, wanted);
        var own = new OwnWords(shared.Words, request.Documents);
        var terms = new TermFinder(words, shared.Words, request.Documents);

        List<DraftPoint> wantedPoints = [.. points.Where(p => !p.IsMistake)];
        var seeds = new SeedFinder(words, finder).Find(wanted, wantedPoints);
        var (criteria, lostCriteria) = new CriterionDrafter(new CheckDrafter(words, terms, expects), own, request.Documents).Draft(seeds, wantedPoints);
        ImmutableArray<DraftLoss> hostile = [.. parted.SelectMany(p => p.Losses)];
        Require(criteria, seeds, hostile, given);
        var (flags, lostFlags) = new FlagDrafter(words, own, commonFlags).Draft(points.Where(p => p.IsMistake));
        var asked = QuestionsOf(sections, wanted, request, new QuestionDrafter(words, own, terms, expects));
        var questions = asked.IsEmpty ? new QuestionDrafter(words, own, terms, expects).OfCriteria(criteria, request) : asked;
        var draft = new RubricDraft(given, $"{given.Company.Name} {given.Round.Replace('_', ' ')}", AboutOf(given, criteria), expects, criteria, flags,
            [.. words.Always.Where(id => flags.All(f => f.Part.Id != id))], questions, Name, [.. WeakSpots(request, focus, flags, asked, hostile)],
            [.. hostile, .. lostCriteria, .. lostFlags]);
        return CitationCheck.Faults(draft).FirstOrDefault() is { } fault ? throw new InvalidOperationException($"a drafted citation is false: {fault}") : draft;
    }

    private void RequireEnglish(DraftRequest request)
    {
        foreach (var document in request.Documents)
        {
            if (DocumentLanguage.OtherThanEnglish(document, shared.Words) is { } language)
            {
                throw new DocumentException($"{document.Name} is in {language}. Without a model a draft looks for the document's own words in answers, and answers are "
                    + "read in English only: it could grade nothing. Translate the document, or connect a model, which drafts in English from any language.");
            }
        }
    }

    private static void Require(ImmutableArray<DraftedCriterion> criteria, IReadOnlyList<CriterionSeed> seeds, ImmutableArray<DraftLoss> hostile, DraftRequest request)
    {
        if (criteria.Length >= CriterionDrafter.Fewest)
        {
            return;
        }
        var names = string.Join(", ", request.Documents.Select(d => d.Name));
        var passages = request.Documents.Sum(d => d.Passages.Length);
        throw new DocumentException(hostile.Length * 2 > passages
            ? $"{names}: {hostile.Length} of {passages} passages give orders to whoever reads them, as to a model, and are left out; the rest is too little to draft from. Use another document."
            : $"{names}: only {criteria.Length} of the {CriterionDrafter.Fewest} criteria that a rubric needs could be drafted ({seeds.Count} begun, each needs three things to check); "
                + "a document of headings, lists or a table that say what good answers do gives more, and so does a model.");
    }

    /// <summary>By the round's name where that says it, else by most of the questions.</summary>
    private ExpectedAnswer ExpectedOf(DraftRequest request, IEnumerable<DocumentSection> sections)
    {
        var asked = sections.Where(s => s.IsQuestion).Select(s => QuestionDrafter.ExpectedBy(words, s.Heading!.Text)).OfType<ExpectedAnswer>()
            .GroupBy(e => e).MaxBy(g => g.Count())?.Key;
        return words.Wanted.Where(w => w.Value.Contains(request.Round)).Select(w => (ExpectedAnswer?)w.Key).FirstOrDefault() ?? asked ?? ExpectedAnswer.Episode;
    }

    private static ImmutableArray<Drafted<Question>> QuestionsOf(
        List<DocumentSection> all, IEnumerable<DocumentSection> wanted, DraftRequest request, QuestionDrafter drafter)
    {
        var ids = new DraftIds();
        return [.. wanted.Where(drafter.CanBeAsked).Select(section =>
        {
            var last = all.Where(s => s.Path.Contains(section.Heading)).SelectMany(s => s.Body.Prepend(s.Heading!)).Max(p => p.LastLine);
            return drafter.Draft(section, last, request, ids);
        }).OfType<Drafted<Question>>().DistinctBy(q => q.Part.Text)];
    }

    private static string AboutOf(DraftRequest request, ImmutableArray<DraftedCriterion> criteria) =>
        $"Drafted from {string.Join(" and ", request.Documents.Select(d => d.Id))}. It looks at: {string.Join("; ", criteria.Select(c => c.Criterion.Part.Title))}.";

    private IEnumerable<string> WeakSpots(
        DraftRequest request, RoundFocus focus, ImmutableArray<Drafted<RedFlag>> flags, ImmutableArray<Drafted<Question>> questions, ImmutableArray<DraftLoss> hostile)
    {
        if (!hostile.IsEmpty)
        {
            yield return $"{hostile.Length} passages give orders to whoever reads the document, as to a model; nothing was drafted from them.";
        }
        if (focus.IsWhole)
        {
            yield return $"Too little of the document is under headings about the round {request.Round.Replace('_', ' ')}: all of it was drafted from.";
        }
        if (questions.IsEmpty)
        {
            yield return "The document asks no question that could be put to a candidate: the questions were made of the criteria.";
        }
        if (flags.IsEmpty)
        {
            yield return "No mistake of the document is one that a red flag sees; only the general flags are there.";
        }
        if (request.IsNewCompany)
        {
            yield return $"{request.Company.Name} is new: its words for the four levels are general, and its interviewer has the manner of the persona '{words.Persona}'.";
        }
    }
}
