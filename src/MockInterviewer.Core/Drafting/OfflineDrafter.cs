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
    public RubricDraft Draft(DraftRequest request)
    {
        RequireEnglish(request);
        var near = Begin(request, whole: false);
        // What is under the round's own headings may be too little for a rubric.
        var (source, criteria, losses) = near.Criteria.Length >= CriterionDrafter.Fewest || near.Source.Focus.IsWhole ? near : Begin(request, whole: true);
        Require(criteria.Length, losses, source);
        var (flags, lostFlags) = new FlagDrafter(words, source.Own, commonFlags)
            .Draft(source.Points.Where(p => p.IsMistake && !criteria.Any(c => c.Checks.Any(k => k.Part.Citations.Contains(Citing.Of(p.Section.Document, p.Passage))))));
        var drafter = new QuestionDrafter(words, source.Own, source.Terms, source.Expects);
        var asked = QuestionsOf(source, drafter);
        return DraftAssembly.Make(words, source, Name, criteria, flags, asked.IsEmpty ? drafter.OfCriteria(criteria, request) : asked,
            [.. losses, .. lostFlags], asksOwn: asked.IsEmpty);
    }

    private (DraftSource Source, ImmutableArray<DraftedCriterion> Criteria, ImmutableArray<DraftLoss> Losses) Begin(DraftRequest request, bool whole)
    {
        var source = DraftSource.Read(words, shared, request, whole);
        List<DraftPoint> points = [.. source.Points.Where(p => !p.IsMistake)];
        var seeds = new SeedFinder(words, source.Finder).Find([.. source.Wanted], points);
        var (criteria, losses) = new CriterionDrafter(new CheckDrafter(words, source.Terms, source.Expects), source.Own, source.Documents).Draft(seeds, points);
        return (source, criteria, losses);
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

    private static void Require(int criteria, ImmutableArray<DraftLoss> losses, DraftSource source)
    {
        var thin = losses.IsEmpty ? "" : $" (too little under: {string.Join(", ", losses.Select(l => l.What))})";
        if (criteria < CriterionDrafter.Fewest)
        {
            throw new DocumentException(source.IsMostlyHostile
                ? $"{source.Names}: {source.Hostile.Length} of {source.Request.Documents.Sum(d => d.Passages.Length)} passages give orders to whoever reads them, as to a model, and are left out; the rest is too little to draft from. Use another document."
                : $"{source.Names}: only {criteria} of the {CriterionDrafter.Fewest} criteria that a rubric needs could be drafted, each with three things to check{thin}; "
                    + "a document of headings, lists or a table that say what good answers do gives more, and so does a model.");
        }
    }

    private static ImmutableArray<Drafted<Question>> QuestionsOf(DraftSource source, QuestionDrafter drafter)
    {
        var ids = new DraftIds();
        return [.. source.Wanted.Where(drafter.CanBeAsked).Select(section =>
        {
            var last = source.Sections.Where(s => s.Path.Contains(section.Heading)).SelectMany(s => s.Body.Prepend(s.Heading!)).Max(p => p.LastLine);
            return drafter.Draft(section, last, source.Request, ids);
        }).OfType<Drafted<Question>>().DistinctBy(q => q.Part.Text)];
    }
}
