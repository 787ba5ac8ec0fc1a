namespace MockInterviewer.Core.Answers;

/// <summary>Tells by which one slip a word was made of another.</summary>
internal static class SpellingSlips
{
    public static SpellingSlip Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var same = typed.CommonPrefixLength(meant);
        var typedRest = typed[same..];
        var meantRest = meant[same..];
        return (typed.Length - meant.Length) switch
        {
            0 when typedRest.Length > 0 => OfSameLength(typedRest, meantRest),
            1 when typedRest[1..].SequenceEqual(meantRest) => IsDouble(typed, same) ? SpellingSlip.Doubled : SpellingSlip.PutIn,
            -1 when meantRest[1..].SequenceEqual(typedRest) => IsDouble(meant, same) ? SpellingSlip.Doubled : SpellingSlip.LeftOut,
            _ => SpellingSlip.None,
        };
    }

    private static SpellingSlip OfSameLength(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) =>
        typed[1..].SequenceEqual(meant[1..]) ? SpellingSlip.Replaced
        : typed.Length > 1 && typed[0] == meant[1] && typed[1] == meant[0] && typed[2..].SequenceEqual(meant[2..]) ? SpellingSlip.Swapped
        : SpellingSlip.None;

    private static bool IsDouble(ReadOnlySpan<char> word, int at) => at > 0 && word[at] == word[at - 1];
}
