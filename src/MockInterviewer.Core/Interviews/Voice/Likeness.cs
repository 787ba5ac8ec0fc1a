using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>How alike two sentences are in their letters: the share of trigrams that they have in common (Dice), 0 to 1.</summary>
internal static class Likeness
{
    private const int Length = 3;

    public static double Of(string one, string other)
    {
        var (left, right) = (Trigrams(one), Trigrams(other));
        var all = left.Values.Sum() + right.Values.Sum();
        return all == 0 ? 0 : 2.0 * left.Sum(t => Math.Min(t.Value, right.GetValueOrDefault(t.Key))) / all;
    }

    private static Dictionary<string, int> Trigrams(string text)
    {
        var words = $" {string.Join(' ', Tokenizer.Words(text))} ";
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + Length <= words.Length; i++)
        {
            var trigram = words.Substring(i, Length);
            counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
        }
        return counts;
    }
}
