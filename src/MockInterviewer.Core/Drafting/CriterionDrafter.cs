using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes criteria of seeds: a check for each thing that a short list asks for, in the document's words; of a long text one for
/// each thing that it is about, shared out among the criteria, so that no two ask for the same. Weighs them.</summary>
internal sealed class CriterionDrafter(DraftWords words, CheckDrafter checks, AnchorDrafter anchors, PointFinder finder, OwnWords own, IReadOnlyCollection<DocumentText> documents)
{
    public const int Fewest = 4;
    public const int Most = 7;
    public const int FewestChecks = 3;
    public const int MostChecks = 6;
    private const int CitationsACheck = 2;

    /// <summary>Of more than so many things that are asked for, only what they are about is kept.</summary>
    private const int MostOfAList = 9;

    private readonly Queue<Concept> _general = new(words.GeneralChecks);

    /// <summary>Those that have enough to check, at most seven; the rest is lost.</summary>
    /// <param name="points">All that the documents want; what they say elsewhere of the same thing is cited too.</param>
    /// <param name="mistakes">All that the documents warn of.</param>
    public (ImmutableArray<DraftedCriterion> Criteria, ImmutableArray<DraftLoss> Losses) Draft(
        IReadOnlyList<CriterionSeed> seeds, IReadOnlyList<DraftPoint> points, IReadOnlyList<DraftPoint> mistakes)
    {
        var kept = seeds.Where(s => s.Points.Length > 0).OrderByDescending(s => s.Weight ?? 0).ThenByDescending(s => s.Points.Length).Take(Most).ToHashSet();
        var lists = kept.Where(IsList).ToHashSet();
        var listed = lists.SelectMany(s => s.Points).ToHashSet();
        var shared = ConceptShares.Of([.. seeds.Where(s => kept.Contains(s) && !lists.Contains(s))], [.. points.Where(p => !listed.Contains(p))], MostChecks);
        List<(CriterionSeed Seed, ImmutableArray<Drafted<Check>> Checks)> drafted =
            [.. seeds.Where(kept.Contains).Select(seed => (seed, lists.Contains(seed) ? ChecksOfList(seed) : ChecksOf(seed, shared[seed])))];
        drafted = [.. drafted.Select(d => (d.Seed, d.Checks.Length > 0 ? Filled(d.Seed, d.Checks) : d.Checks))];
        var whole = drafted.Where(d => d.Checks.Length >= FewestChecks).ToList();
        var weights = WeightsOf([.. whole.Select(d => d.Seed)]);
        var ids = new DraftIds();
        var ofSeeds = MistakeShares.Of([.. whole.Select(d => d.Seed)], mistakes);
        ImmutableArray<DraftLoss> losses = [.. seeds.Except(whole.Select(d => d.Seed)).Select(s => new DraftLoss(
            kept.Contains(s) ? $"fewer than {FewestChecks} things to check under it" : s.Points.IsEmpty ? "nothing to check under it" : $"a rubric has at most {Most} criteria", own.Short(s.Title),
            s.Points.IsEmpty ? null : Citing.Of(s.Points)[0]))];
        return ([.. whole.Select((d, i) => CriterionOf(d.Seed, d.Checks, ofSeeds[d.Seed], weights[i], ids))], losses);
    }

    /// <summary>Whether it is short enough for a check of each thing that it asks for.</summary>
    private bool IsList(CriterionSeed seed) => seed.Points.Length <= MostOfAList && seed.Points.Count(checks.IsPhrase) * 2 >= seed.Points.Length;

    /// <summary>Lines that name several acts are parted, if that makes not too many.</summary>
    private ImmutableArray<Drafted<Check>> ChecksOfList(CriterionSeed seed)
    {
        List<DraftPoint> parted = [.. seed.Points.SelectMany(finder.ActsOf)];
        var ids = new DraftIds();
        var drafted = new List<Drafted<Check>>();
        AddOfWords(drafted, parted.Count <= MostChecks ? parted : seed.Points, MostChecks, ids);
        return [.. drafted];
    }

    private ImmutableArray<Drafted<Check>> ChecksOf(CriterionSeed seed, List<(Concept Concept, List<DraftPoint> Points)> concepts)
    {
        var ids = new DraftIds();
        var drafted = concepts.Select(c => checks.OfConcept(c.Concept, c.Points, ids)).ToList();
        var used = concepts.SelectMany(c => c.Points).ToHashSet();
        AddOfWords(drafted, seed.Points.Where(p => !used.Contains(p)).OrderByDescending(p => p.IsStressed), MostChecks, ids);
        // Two items may be about one thing; what is left of a thin criterion is looked for by its words.
        AddOfWords(drafted, seed.Points.Where(used.Contains).DistinctBy(p => p.Passage).Reverse(), FewestChecks, ids);
        return [.. drafted];
    }

    private void AddOfWords(List<Drafted<Check>> drafted, IEnumerable<DraftPoint> points, int most, DraftIds ids)
    {
        foreach (var point in points.TakeWhile(_ => drafted.Count < most))
        {
            if (checks.OfPhrase(point, ids) is { } check && drafted.All(d => d.Part.Title != check.Part.Title))
            {
                drafted.Add(check);
            }
        }
    }

    /// <summary>Up to three, by checks that are true of anything.</summary>
    private ImmutableArray<Drafted<Check>> Filled(CriterionSeed seed, ImmutableArray<Drafted<Check>> drafted)
    {
        var ids = new DraftIds();
        var filled = drafted.ToList();
        while (filled.Count < FewestChecks)
        {
            var general = _general.Dequeue();
            filled.Add(checks.OfAny(general, seed.Points, ids));
            // Asked of two criteria only when there are more to fill than such checks.
            _general.Enqueue(general);
        }
        return [.. filled];
    }

    private DraftedCriterion CriterionOf(CriterionSeed seed, ImmutableArray<Drafted<Check>> drafted, IReadOnlyList<SharedMistake> mistakes, int weight, DraftIds ids)
    {
        var title = Capital(own.Title(seed.Title));
        var (levels, weak, warned) = anchors.Of(seed with { Title = title }, mistakes);
        ImmutableArray<DraftPoint> anchored = [.. warned, .. seed.Scale];
        var citations = Citing.Merged(drafted.SelectMany(d => d.Part.Citations.Take(CitationsACheck)).Concat(anchored.Select(m => Citing.Of(m.Section.Document, m.Passage))));
        var terms = WordFinder.FormsIn([.. drafted.SelectMany(d => d.Terms).Concat(anchored.SelectMany(m => checks.FormsOf(m.Text))).Distinct()],
            citations.Select(c => CitationCheck.TextOf(c, documents)!));
        var concepts = seed.Points.SelectMany(p => p.Concepts.Take(1)).ToList();
        var named = Enum.GetValues<Dimension>().Where(d => title.Contains(EnumNames<Dimension>.Of(d), StringComparison.OrdinalIgnoreCase)).ToList();
        var dimension = named.Count == 1 ? named[0] : concepts.Count == 0 ? Dimension.CompanyBar : concepts.GroupBy(c => c.Dimension).MaxBy(g => g.Count())!.Key;
        var criterion = new Criterion(ids.For(title), title, dimension, weight,
            $"Does the answer show, in particulars, what is meant here by \"{title}\"?", levels, citations, [.. drafted.Select(d => d.Part)], []);
        ImmutableArray<string> spots = concepts.Count == 0 && named.Count == 0 ? [.. weak, "its dimension is a guess"] : weak;
        return new DraftedCriterion(new Drafted<Criterion>(criterion, terms, spots), drafted);
    }

    /// <summary>As the document weighs them, otherwise by how much it says.</summary>
    private static ImmutableArray<int> WeightsOf(IReadOnlyList<CriterionSeed> seeds) => CriterionWeights.Of(
        [.. seeds.Select(s => seeds.All(o => o.Weight is not null) ? s.Weight!.Value : Math.Sqrt(s.Points.Length))]);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
