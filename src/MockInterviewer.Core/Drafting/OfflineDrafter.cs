using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Drafts a rubric from the shape and the words of documents, without a model.</summary>
public sealed class OfflineDrafter(DraftWords words, SharedParts shared, IReadOnlyList<RedFlag> commonFlags)
{
    public const string Name = "the offline drafter";

    private const int MostQuestions = 60;

    /// <exception cref="DocumentException">The documents give too little to draft from; says what is missing.</exception>
    public RubricDraft Draft(DraftRequest request)
    {
        RequireEnglish(request);
        var near = Begin(request, whole: false);
        // What is under the round's own headings may be too little for a rubric.
        var (source, criteria, losses) = near.Criteria.Length >= CriterionDrafter.Fewest || near.Source.Focus.IsWhole ? near : Begin(request, whole: true);
        Require(criteria.Length, losses, source);
        var cited = criteria.SelectMany(c => c.Checks).SelectMany(c => c.Part.Citations).ToHashSet();
        List<DraftPoint> mistakes = [.. source.Points.Where(p => p.IsMistake && !cited.Contains(Citing.Of(p.Section.Document, p.Passage)))];
        var flags = new FlagDrafter(words, commonFlags).Draft(mistakes);
        var drafter = new QuestionDrafter(words, source.Terms, source.Expects);
        var (asked, unasked) = Ask(source, drafter);
        ImmutableArray<DraftLoss> unseen = [.. mistakes.Select(m => (m.Text, Place: Citing.Of(m.Section.Document, m.Passage)))
            .Where(m => !flags.SelectMany(f => f.Part.Citations).Concat(criteria.SelectMany(c => c.Criterion.Part.Citations)).Any(c => c.Holds(m.Place)))
            .DistinctBy(m => m.Place).Select(m => new DraftLoss("a mistake that no red flag sees and that belongs to no criterion", m.Text, m.Place))];
        return DraftAssembly.Make(words, source, Name, criteria, flags, asked.IsEmpty ? drafter.OfCriteria(criteria, request) : asked, [.. losses, .. unseen, .. unasked], asksOwn: asked.IsEmpty);
    }

    private (DraftSource Source, ImmutableArray<DraftedCriterion> Criteria, ImmutableArray<DraftLoss> Losses) Begin(DraftRequest request, bool whole)
    {
        var source = DraftSource.Read(words, shared, request, whole);
        source.RequireHonest();
        var points = source.Points.ToLookup(p => p.IsMistake);
        var seeds = new SeedFinder(words, source.Finder).Find([.. source.Wanted], [.. points[false]]);
        var checks = new CheckDrafter(words, source.Terms, source.Phrases, source.Expects);
        var drafter = new CriterionDrafter(words, checks, new AnchorDrafter(words.Anchors, source.Phrases), source.Finder, source.Own, source.Documents);
        var (criteria, losses) = drafter.Draft(seeds, [.. points[false]], [.. points[true]]);
        return (source, criteria, losses);
    }

    private static (ImmutableArray<Drafted<Question>> Asked, IEnumerable<DraftLoss> Losses) Ask(DraftSource source, QuestionDrafter drafter)
    {
        var ids = new DraftIds();
        var all = source.Questions.Select(q => (Asked: q, Drafted: drafter.Draft(q, source.Request, ids))).ToLookup(q => q.Drafted is not null);
        return ([.. all[true].Take(MostQuestions).Select(q => q.Drafted!)],
            [.. all[false].Select(q => Loss("a question about nothing that could be named", q.Asked)),
             .. all[true].Skip(MostQuestions).Select(q => Loss($"a draft has at most {MostQuestions} questions", q.Asked))]);

        static DraftLoss Loss(string why, AskedQuestion asked) => new(why, asked.Text, Citing.Of(asked.Section.Document, asked.Passage));
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
            throw new DocumentException($"{source.Names}: only {criteria} of the {CriterionDrafter.Fewest} criteria that a rubric needs could be drafted, each with three things to check{thin}; "
                + "a document of headings, lists or a table that say what good answers do gives more, and so does a model.");
        }
    }
}
