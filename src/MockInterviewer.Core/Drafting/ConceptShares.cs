namespace MockInterviewer.Core.Drafting;

/// <summary>Shares out what documents are about among criteria: each concept goes to the one that speaks most of it; what others say
/// of it is cited there too.</summary>
internal static class ConceptShares
{
    public static Dictionary<CriterionSeed, List<(Concept Concept, List<DraftPoint> Points)>> Of(IReadOnlyList<CriterionSeed> seeds, IReadOnlyList<DraftPoint> all, int most)
    {
        var shared = seeds.ToDictionary(s => s, _ => new List<(Concept, List<DraftPoint>)>());
        var taken = new HashSet<Concept>();
        var claims = from seed in seeds
                     from concept in seed.Points.SelectMany(p => p.Concepts).Distinct()
                     let points = seed.Points.Where(p => p.Concepts.Contains(concept)).ToList()
                     let score = points.Sum(p => (p.IsStressed ? 2.0 : 1.0) / (1 + p.Concepts.IndexOf(concept)))
                     orderby score descending
                     select (Seed: seed, Concept: concept, Points: points);
        foreach (var claim in claims.Where(c => shared[c.Seed].Count < most && taken.Add(c.Concept)))
        {
            var others = all.Where(p => p.Concepts.FirstOrDefault() == claim.Concept && !claim.Seed.Points.Contains(p));
            shared[claim.Seed].Add((claim.Concept, [.. claim.Points, .. others]));
        }
        return shared;
    }
}
