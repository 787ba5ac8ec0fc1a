using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>A text as its words, to see what of it another text has.</summary>
internal sealed class Wording(string text)
{
    /// <summary>Beginnings of this length tell English words apart well enough, whatever their ending.</summary>
    private const int Stem = 5;

    public string Text { get; } = text;

    public ImmutableArray<string> Words { get; } = [.. Tokenizer.Words(text)];

    /// <summary>The most words running that also run in the other text, as they stand there.</summary>
    public ReadOnlySpan<string> LongestRunIn(Wording other)
    {
        var (start, longest) = (0, 0);
        var lengths = new int[other.Words.Length + 1];
        for (var i = 0; i < Words.Length; i++)
        {
            for (var j = other.Words.Length; j > 0; j--)
            {
                lengths[j] = Words[i] == other.Words[j - 1] ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > longest)
                {
                    (start, longest) = (i + 1 - lengths[j], lengths[j]);
                }
            }
        }
        return Words.AsSpan().Slice(start, longest);
    }

    public bool Has(ReadOnlySpan<string> run)
    {
        for (var i = 0; i + run.Length <= Words.Length; i++)
        {
            if (Words.AsSpan().Slice(i, run.Length).SequenceEqual(run))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words that carry what it says, each by its beginning.</summary>
    public HashSet<string> Content(IReadOnlySet<string> functionWords) =>
        [.. Words.Where(w => !functionWords.Contains(w)).Select(w => w.Length > Stem ? w[..Stem] : w)];
}
