using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes criteria of seeds: shares out what is asked for among them, so that no two ask for the same, and weighs them.</summary>
internal sealed class CriterionDrafter(CheckDrafter checks, OwnWords own, IReadOnlyCollection<DocumentText> documents)
{
    public const int Fewest = 4;
    public const int Most = 7;
    private const int FewestChecks = 3;
    private const int MostChecks = 6;
    private const int LongestAnchor = 40;
    private const int CitationsACheck = 2;

    /// <summary>Those that have enough to check, at most seven; the rest is lost.</summary>
    /// <param name="points">All that the documents want; what they say elsewhere of the same thing is cited too.</param>
    public (ImmutableArray<DraftedCriterion> Criteria, ImmutableArray<DraftLoss> Losses) Draft(IReadOnlyList<CriterionSeed> seeds, IReadOnlyList<DraftPoint> points)
    {
        var kept = seeds.Where(s => s.Points.Length > 0).OrderByDescending(s => s.Weight ?? 0).ThenByDescending(s => s.Points.Length).Take(Most).ToHashSet();
        var drafted = new List<(CriterionSeed Seed, ImmutableArray<Drafted<Check>> Checks, List<Concept> Concepts)>();
        var shared = Share([.. seeds.Where(kept.Contains)], points);
        foreach (var seed in seeds.Where(kept.Contains))
        {
            drafted.Add((seed, ChecksOf(seed, shared[seed]), [.. shared[seed].Select(c => c.Concept)]));
        }
        var whole = drafted.Where(d => d.Checks.Length >= FewestChecks).ToList();
        var weights = WeightsOf([.. whole.Select(d => d.Seed)]);
        var ids = new DraftIds();
        ImmutableArray<DraftLoss> losses = [.. seeds.Except(whole.Select(d => d.Seed)).Select(s => new DraftLoss(
            kept.Contains(s) ? $"fewer than {FewestChecks} things to check under it" : $"a rubric has at most {Most} criteria", own.Short(s.Title),
            s.Points.IsEmpty ? "" : Citing.Of(s.Points)[0].ToString()))];
        return ([.. whole.Select((d, i) => CriterionOf(d.Seed, d.Checks, d.Concepts, weights[i], ids))], losses);
    }

    /// <summary>Each concept goes to the seed that speaks most of it; what others say of it is cited there too.</summary>
    private static Dictionary<CriterionSeed, List<(Concept Concept, List<DraftPoint> Points)>> Share(IReadOnlyList<CriterionSeed> kept, IReadOnlyList<DraftPoint> all)
    {
        var shared = kept.ToDictionary(s => s, _ => new List<(Concept, List<DraftPoint>)>());
        var taken = new HashSet<Concept>();
        var claims = from seed in kept
                     from concept in seed.Points.SelectMany(p => p.Concepts).Distinct()
                     let points = seed.Points.Where(p => p.Concepts.Contains(concept)).ToList()
                     let score = points.Sum(p => (p.IsStressed ? 2.0 : 1.0) / (1 + p.Concepts.IndexOf(concept)))
                     orderby score descending
                     select (Seed: seed, Concept: concept, Points: points);
        foreach (var claim in claims.Where(c => shared[c.Seed].Count < MostChecks && taken.Add(c.Concept)))
        {
            var others = all.Where(p => p.Concepts.FirstOrDefault() == claim.Concept && !claim.Seed.Points.Contains(p));
            shared[claim.Seed].Add((claim.Concept, [.. claim.Points, .. others]));
        }
        return shared;
    }

    private ImmutableArray<Drafted<Check>> ChecksOf(CriterionSeed seed, List<(Concept Concept, List<DraftPoint> Points)> concepts)
    {
        var ids = new DraftIds();
        var drafted = concepts.Select(c => checks.OfConcept(c.Concept, c.Points, ids)).ToList();
        var used = concepts.SelectMany(c => c.Points).ToHashSet();
        AddOfTerms(drafted, seed.Points.Where(p => !used.Contains(p)).OrderByDescending(p => p.IsStressed), MostChecks, ids);
        // Two items may be about one thing; what is left of a thin criterion is looked for by its words.
        AddOfTerms(drafted, seed.Points.Where(used.Contains).DistinctBy(p => p.Passage).Reverse(), FewestChecks, ids);
        return [.. drafted];
    }

    private void AddOfTerms(List<Drafted<Check>> drafted, IEnumerable<DraftPoint> points, int most, DraftIds ids)
    {
        foreach (var point in points.TakeWhile(_ => drafted.Count < most))
        {
            if (checks.OfTerms(point, ids) is { } check && drafted.All(d => d.Part.Title != check.Part.Title))
            {
                drafted.Add(check);
            }
        }
    }

    private DraftedCriterion CriterionOf(CriterionSeed seed, ImmutableArray<Drafted<Check>> drafted, List<Concept> concepts, int weight, DraftIds ids)
    {
        var title = Capital(own.Short(seed.Title));
        var (anchors, weak) = AnchorsOf(seed, drafted);
        var citations = drafted.SelectMany(d => d.Part.Citations.Take(CitationsACheck)).Distinct().ToImmutableArray();
        var said = citations.Select(c => CitationCheck.TextOf(c, documents)!).ToList();
        var terms = drafted.SelectMany(d => d.Terms).Distinct().Where(t => said.Any(text => CitationCheck.Says(text, t))).ToImmutableArray();
        var dimension = concepts.Count == 0 ? Dimension.CompanyBar : concepts.GroupBy(c => c.Dimension).MaxBy(g => g.Count())!.Key;
        var criterion = new Criterion(ids.For(title), title, dimension, weight,
            $"Does the answer show, in particulars, what is meant here by \"{title}\"?", anchors, citations, [.. drafted.Select(d => d.Part)], []);
        List<string> spots = [.. weak, .. concepts.Count == 0 ? ["its dimension is a guess"] : Array.Empty<string>()];
        return new DraftedCriterion(new Drafted<Criterion>(criterion, terms, [.. spots]), drafted);
    }

    private (ImmutableArray<string> Anchors, IEnumerable<string> WeakSpots) AnchorsOf(CriterionSeed seed, ImmutableArray<Drafted<Check>> drafted)
    {
        var titles = drafted.Select(d => d.Part.Title).ToList();
        string[] general =
        [
            "Nothing of it, or only the claim to be good at it.",
            $"Touches on it in general words: it hardly {titles[0]}, and nothing in it could be checked by a stranger.",
            $"In one definite case it {titles[0]}, and it {titles[1]}; the rest stays thin.",
            $"It {titles[0]}; it {titles[1]}; it {titles[2]}; each with its reason and what came of it.",
        ];
        if (seed.Anchors.IsEmpty)
        {
            return ([.. general], ["the document has no levels: the anchors are a pattern, to be put into words of your own"]);
        }
        var missing = Enumerable.Range(0, 4).Where(i => seed.Anchors[i].Length == 0).ToList();
        return ([.. seed.Anchors.Select((a, i) => a.Length == 0 ? general[i] : Capital(own.Notes(a, LongestAnchor)) + ".")],
            missing.Count == 0 ? [] : [$"the document has no level {string.Join(" and ", missing.Select(i => i + 1))}: that anchor is a pattern"]);
    }

    /// <summary>As the document weighs them, otherwise by how much it says.</summary>
    private static ImmutableArray<int> WeightsOf(IReadOnlyList<CriterionSeed> seeds) => CriterionWeights.Of(
        [.. seeds.Select(s => seeds.All(o => o.Weight is not null) ? s.Weight!.Value : Math.Sqrt(s.Points.Length))]);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
