using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes the levels of a document our four: the lowest is 1, the highest 4; of three the middle one is 3, of five and more
/// neighbours in the middle become one.</summary>
internal static class LevelColumns
{
    /// <summary>Four, lowest first; "" where the document has none.</summary>
    public static ImmutableArray<string> Four(ImmutableArray<string> levels) => levels.Length switch
    {
        2 => [levels[0], "", "", levels[1]],
        3 => [levels[0], "", levels[1], levels[2]],
        _ => [.. Groups(levels.Length).Select(g => string.Join("; or: ", levels[g].Where(l => l.Any(char.IsLetterOrDigit)).Select(l => l.Trim().TrimEnd('.'))))],
    };

    /// <summary>How the document's levels became four, in a sentence.</summary>
    public static string WeakSpot(ImmutableArray<string> names) => names.Length switch
    {
        2 => $"the document has two levels: '{names[0]}' became level 1 and '{names[1]}' level 4, those between are a pattern",
        3 => $"the document has three levels: '{names[0]}' became level 1, '{names[1]}' level 3 and '{names[2]}' level 4; level 2 is a pattern",
        4 => $"the columns '{string.Join("', '", names)}' were taken as levels 1 to 4: look whether they mean that",
        _ => $"the document has {names.Length} levels: {string.Join("; ", Groups(names.Length).Select((g, i) => $"'{string.Join("' and '", names[g])}' became level {i + 1}"))}",
    };

    /// <summary>The lowest and the highest stay alone as long as there is room between them; level 3 takes the first that is too many.</summary>
    private static IEnumerable<Range> Groups(int count)
    {
        int[] sizes = [1, 1, 1, 1];
        for (var left = count - sizes.Length; left > 0; left--)
        {
            sizes[((count - left) % sizes.Length) switch { 0 => 2, 1 => 1, 2 => 3, _ => 0 }]++;
        }
        var start = 0;
        foreach (var size in sizes)
        {
            yield return start..(start + size);
            start += size;
        }
    }
}
