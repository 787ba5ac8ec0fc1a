using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews;

/// <summary>Tells keys struck at random from words. Cautious: one strange word, an acronym or another alphabet is no noise.</summary>
internal static partial class WordShapes
{
    private const double MostMisshapen = 0.5;

    public static bool IsNoise(AnswerReading reading)
    {
        var words = reading.Sentences.SelectMany(s => s.Tokens).Select(t => t.Word).ToList();
        return words.Count > 1 && reading.FunctionWordShare == 0
            && words.Count(w => Misshapen().IsMatch(w)) > MostMisshapen * words.Count;
    }

    /// <summary>Neighbours on the keyboard, a letter three times running, more consonants than English has together, or no vowel at all.</summary>
    [GeneratedRegex(@"asd|sdf|dfg|fgh|ghj|hjk|jkl|lkj|kjh|jhg|hgf|gfd|fds|dsa|zxc|xcv|cvb|vbn|bnm|qwert|wertz|yuiop|([a-z])\1\1|[b-df-hj-np-tv-xz]{6}|^[b-df-hj-np-tv-xz]{5,}$")]
    private static partial Regex Misshapen();
}
