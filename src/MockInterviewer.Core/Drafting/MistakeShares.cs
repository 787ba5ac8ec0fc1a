namespace MockInterviewer.Core.Drafting;

/// <summary>Gives each mistake of a document to a criterion: the one that it stands under, else one that is about the same thing; an item
/// of a list of mistakes that is about nothing else goes to the criterion that asks for most. A sentence that only has the word of a mistake
/// goes to none.</summary>
internal static class MistakeShares
{
    public static Dictionary<CriterionSeed, List<SharedMistake>> Of(IReadOnlyList<CriterionSeed> seeds, IReadOnlyList<DraftPoint> mistakes)
    {
        var shared = seeds.ToDictionary(s => s, _ => new List<SharedMistake>());
        foreach (var mistake in mistakes.Where(m => m.IsStressed))
        {
            var own = seeds.FirstOrDefault(s => StandsUnder(mistake, s)) ?? seeds.FirstOrDefault(s => IsAboutTheSame(mistake, s));
            if ((own ?? (mistake.IsProse ? null : seeds.MaxBy(s => s.Points.Length))) is { } seed)
            {
                shared[seed].Add(new SharedMistake(mistake, own is not null));
            }
        }
        return shared;
    }

    private static bool StandsUnder(DraftPoint mistake, CriterionSeed seed) =>
        seed.Root is { } root && (mistake.Passage == root || mistake.Section.Path.Contains(root));

    private static bool IsAboutTheSame(DraftPoint mistake, CriterionSeed seed) => seed.Points.Any(p => p.Concepts.Intersect(mistake.Concepts).Any());
}
