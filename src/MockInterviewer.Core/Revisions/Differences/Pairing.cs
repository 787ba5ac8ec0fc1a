using MockInterviewer.Core.Interviews.Voice;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Which part of one rubric is which of the other: by its id, or else, renamed, by what it says.</summary>
internal static class Pairing
{
    /// <summary>Likeness of the words from which on a part counts as renamed, not as another one.</summary>
    private const double Alike = 0.6;

    /// <returns>In the order of <paramref name="after"/>, those that are gone first.</returns>
    public static IEnumerable<(T? Before, T? After)> Pair<T>(
        IReadOnlyCollection<T> before, IReadOnlyCollection<T> after, Func<T, string> id, Func<T, string> words) where T : class
    {
        var gone = before.Where(b => after.All(a => id(a) != id(b))).ToList();
        var pairs = new List<(T?, T?)>();
        foreach (var part in after)
        {
            var same = before.FirstOrDefault(b => id(b) == id(part))
                ?? gone.Where(g => Likeness.Of(words(g), words(part)) >= Alike).MaxBy(g => Likeness.Of(words(g), words(part)));
            gone.Remove(same!);
            pairs.Add((same, part));
        }
        return gone.Select(g => ((T?)g, (T?)null)).Concat(pairs);
    }
}
