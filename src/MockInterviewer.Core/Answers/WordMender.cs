using System.Runtime.InteropServices;

namespace MockInterviewer.Core.Answers;

/// <summary>Reads a mistyped word as the one that was meant: a word that nobody knows and that one slip of the pen makes of exactly one
/// known word. Names and terms are left alone: what begins with a capital inside a sentence, and what is short but for the
/// commonest slips in function words.</summary>
internal sealed class WordMender
{
    /// <summary>Among shorter words too many are one letter apart; what is shorter is read as a function word or not at all.</summary>
    private const int ShortestLong = 5;

    private const int Shortest = 3;

    /// <summary>What stands behind the beginning of a word that a list leaves open.</summary>
    private const int LongestRest = 6;

    /// <summary>A known word with one of these is known too.</summary>
    private static readonly string[] Endings =
        ["s", "es", "ed", "d", "ing", "ings", "ly", "er", "ers", "or", "ors", "'s", "ion", "ions", "ation", "ations", "ment", "ments", "able", "al",
         "ally", "ity", "ive", "ness", "less", "ful", "est", "y", "ic", "ism", "ist", "ists", "ship", "n't", "'d", "'ll", "'ve",
         "'re", "tion", "tions", "th", "wise", "cy", "ence", "ance", "ent", "ant", "ary", "age", "ous", "ise", "ize", "ised", "ized", "ising", "izing", "ty", "n"];

    private static readonly string[] Beginnings =
        ["un", "re", "non", "pre", "over", "under", "mis", "dis", "in", "sub", "multi", "auto", "co", "de", "inter", "out", "up", "micro", "super"];

    private static readonly string[] CommonEndings = ["s", "ed", "es", "ing", "ly", "er", "ers", "'s"];

    private readonly IReadOnlySet<string> _functionWords;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _knows;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _open;
    /// <summary>By the first letter, and by the last as a capital, and by length.</summary>
    private readonly Dictionary<(char Letter, int Length), List<string>> _words = [];

    /// <summary>Words without their last "e", and beginnings that a list leaves open: words only with an ending.</summary>
    private readonly Dictionary<(char Letter, int Length), List<string>> _stems = [];

    /// <param name="beginnings">Of words that end in any way.</param>
    /// <param name="functionWords">Known words too; short words are mended to these alone.</param>
    public WordMender(IEnumerable<string> known, IEnumerable<string> beginnings, IReadOnlySet<string> functionWords)
    {
        _functionWords = functionWords;
        var open = new HashSet<string>(beginnings.Where(b => b.Length >= ShortestLong), StringComparer.Ordinal);
        _open = open.GetAlternateLookup<ReadOnlySpan<char>>();
        _knows = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in known.Concat(functionWords).Where(_known.Add))
        {
            Put(_words, word);
            if (word[^1] == 'e')
            {
                Put(_stems, word[..^1]);
            }
        }
        foreach (var beginning in open)
        {
            Put(_stems, beginning);
        }
    }

    /// <summary>The word that was meant, or the word itself.</summary>
    /// <param name="word">Lower case.</param>
    public string Mend(string word) => word.Length < Shortest || _known.Contains(word) ? word : Find(word) ?? word;

    private static void Put(Dictionary<(char, int), List<string>> words, string word)
    {
        if (word.Length < Shortest)
        {
            return;
        }
        foreach (var key in (ReadOnlySpan<(char, int)>)[(word[0], word.Length), (char.ToUpperInvariant(word[^1]), word.Length)])
        {
            ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(words, key, out _);
            (alike ??= []).Add(word);
        }
    }

    private string? Find(string word)
    {
        if (!word.All(c => char.IsAsciiLetter(c) || c == '\'') || IsKnown(word))
        {
            return null;
        }
        var best = new Guess();
        Seek(_words, word, "", ref best);
        foreach (var ending in CommonEndings)
        {
            if (word.Length >= Shortest + ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - ending.Length);
                Seek(_words, stem, ending, ref best);
                Seek(_stems, stem, ending, ref best);
            }
        }
        return best.Word is not { } meant || word.Length >= ShortestLong || _functionWords.Contains(meant) || (word.Length > Shortest && best.Slip <= SpellingSlip.LeftOut)
            ? best.Word : null;
    }

    /// <summary>One slip leaves the first or the last letter as it was.</summary>
    private void Seek(Dictionary<(char, int), List<string>> words, ReadOnlySpan<char> typed, string ending, ref Guess best)
    {
        for (var length = typed.Length - 1; length <= typed.Length + 1; length++)
        {
            SeekAmong(words.GetValueOrDefault((typed[0], length)), typed, ending, ref best);
            SeekAmong(words.GetValueOrDefault((char.ToUpperInvariant(typed[^1]), length)), typed, ending, ref best);
        }
    }

    private void SeekAmong(List<string>? words, ReadOnlySpan<char> typed, string ending, ref Guess best)
    {
        foreach (var word in CollectionsMarshal.AsSpan(words))
        {
            var slip = SpellingSlips.Between(typed, word);
            if (slip != SpellingSlip.None)
            {
                best.Weigh(slip, word + ending, _functionWords.Contains(word));
            }
        }
    }

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        if (HasStem(word))
        {
            return true;
        }
        for (var length = Math.Max(ShortestLong, word.Length - LongestRest); length <= word.Length; length++)
        {
            if (_open.Contains(word[..length]))
            {
                return true;
            }
        }
        foreach (var beginning in Beginnings)
        {
            if (word.Length > beginning.Length + Shortest && word.StartsWith(beginning, StringComparison.Ordinal) && HasStem(word[beginning.Length..]))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasStem(ReadOnlySpan<char> word)
    {
        if (_knows.Contains(word))
        {
            return true;
        }
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && IsStem(word[..^ending.Length]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>As it stands, with the "e" or "y" that the ending took, or without the letter that it doubled.</summary>
    private bool IsStem(ReadOnlySpan<char> stem) =>
        _knows.Contains(stem) || _knows.Contains($"{stem}e") || (stem[^1] == 'i' && _knows.Contains($"{stem[..^1]}y"))
        || (stem[^1] == stem[^2] && _knows.Contains(stem[..^1]));

    /// <summary>The likeliest word so far; none where two are equally likely.</summary>
    private struct Guess()
    {
        private bool _isFunctionWord;

        public SpellingSlip Slip { get; private set; } = SpellingSlip.None;

        public string? Word { get; private set; }

        public void Weigh(SpellingSlip slip, string word, bool isFunctionWord)
        {
            if (slip < Slip || (slip == Slip && isFunctionWord && !_isFunctionWord))
            {
                (Slip, Word, _isFunctionWord) = (slip, word, isFunctionWord);
            }
            else if (slip == Slip && isFunctionWord == _isFunctionWord && Word != word)
            {
                Word = null;
            }
        }
    }
}
