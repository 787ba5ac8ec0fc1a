namespace MockInterviewer.Core.Interviews;

/// <summary>
/// An order that looks like chance and is settled by a seed and the texts alone: not by what was drawn before it, so that an
/// interview that is resumed, or has a hint more, chooses as it would have.
/// </summary>
internal static class SeededOrder
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static IEnumerable<T> Of<T>(int seed, IEnumerable<T> items, Func<T, string> key) =>
        items.OrderBy(item => Rank(seed, key(item)));

    public static ulong Rank(int seed, string text)
    {
        // FNV-1a, then a finalising mix: near seeds and near texts must not stand near each other.
        var hash = OffsetBasis ^ (uint)seed;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
