using System.Runtime.InteropServices;

namespace MockInterviewer.Core.Answers;

/// <summary>How many different words there are, in a window that moves over the answer so that its length does not matter (the
/// moving-average type-token ratio of Covington and McFall).</summary>
internal static class WordVariety
{
    private const int Window = 50;

    /// <summary>Between these lie nearly all answers; below is padding, above hardly prose.</summary>
    private const double Least = 0.76;
    private const double Most = 0.90;

    /// <summary>Articles come again and again. Who leaves them out, as many do who learnt English later, should not seem to say more:
    /// the articles that are missing are reckoned in, each as a word that was said before.</summary>
    private const double UsualArticles = 0.06;
    private const double WorthOfAnArticle = 1.2;

    /// <summary>0-1. An answer shorter than the window is measured as if the rest said nothing new.</summary>
    public static double Of(IReadOnlyList<Sentence> sentences)
    {
        var words = new List<ulong>(sentences.Sum(s => s.Tokens.Count));
        var articles = 0;
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (char.IsLetter(token.Word[0]))
                {
                    words.Add(token.Number);
                    articles += token.Word is "a" or "an" or "the" ? 1 : 0;
                }
            }
        }
        var ratio = RatioOf(words) - (Math.Max(0, UsualArticles - (articles / (double)Math.Max(1, words.Count))) * WorthOfAnArticle);
        return Math.Clamp((ratio - Least) / (Most - Least), 0, 1);
    }

    private static double RatioOf(List<ulong> words)
    {
        var counts = new Dictionary<ulong, int>(Window * 2);
        var (sum, windows) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, words[i], out _)++;
            if (i >= Window && --counts[words[i - Window]] == 0)
            {
                counts.Remove(words[i - Window]);
            }
            if (i >= Window - 1)
            {
                sum += counts.Count;
                windows++;
            }
        }
        return (windows > 0 ? sum / (double)windows : counts.Count) / Window;
    }
}
