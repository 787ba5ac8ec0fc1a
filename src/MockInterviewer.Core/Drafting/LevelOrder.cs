using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>Tells by the names of a document's levels which is the lowest: by their numbers, or by a word at one end of them.</summary>
internal sealed class LevelOrder(DraftWords words)
{
    private readonly WordFinder _lowest = new(words.LowestLevels);

    /// <summary>Their places, lowest first; null where nothing tells, so that they are to be taken as they stand.</summary>
    public ImmutableArray<int>? Of(IReadOnlyList<string> names)
    {
        var numbers = names.Select(LadderReader.NumberIn).ToList();
        var places = Enumerable.Range(0, names.Count);
        return numbers.TrueForAll(n => n is not null) && numbers.Distinct().Count() == names.Count ? [.. places.OrderBy(i => numbers[i])]
            : (_lowest.AnyIn(names[0]), _lowest.AnyIn(names[^1])) switch
            {
                (true, false) => [.. places],
                (false, true) => [.. places.Reverse()],
                _ => null,
            };
    }
}
