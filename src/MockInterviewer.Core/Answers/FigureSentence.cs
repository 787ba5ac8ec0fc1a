namespace MockInterviewer.Core.Answers;

/// <summary>A sentence with its amounts, as the rules of figures read it.</summary>
internal sealed class FigureSentence(Sentence sentence)
{
    /// <summary>Words that may stand between a figure and what follows from it, without a new subject.</summary>
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "that", "that's", "is", "was", "which", "this", "i.e", "i", "e", "ie", "so", "we", "were", "means", "meant", "it", "thus", "therefore", "meaning", "of",
        "or", "equals", "comes", "came", "to", "only", "just", "then", "are", "in", "about", "roughly", "around", "almost", "nearly", "approximately", "over", "total",
    };

    public Sentence Sentence { get; } = sentence;

    public ArraySegment<Token> Tokens { get; } = sentence.Tokens;

    public List<Amount> Amounts { get; } = AmountReader.Read(sentence.Tokens);

    public string Word(int place) => place >= 0 && place < Tokens.Count ? Tokens[place].Word : "";

    /// <summary>What is typed between two words: signs are no words.</summary>
    public ReadOnlySpan<char> Between(int first, int second) =>
        Sentence.Evidence.Quote.AsSpan(Tokens[first].End - Sentence.Start, Tokens[second].Start - Tokens[first].End);

    /// <summary>Whether nothing but links stands between two places, these not counted.</summary>
    /// <param name="also">Further words that may stand there: "a reduction of 30 %".</param>
    public bool Linked(int first, int second, Predicate<string>? also = null)
    {
        for (var i = first + 1; i < second; i++)
        {
            if (!Links.Contains(Tokens[i].Word) && also?.Invoke(Tokens[i].Word) != true)
            {
                return false;
            }
        }
        return first < second;
    }

    /// <summary>Whether somebody says that a figure is not exact: then little is asked of it.</summary>
    public bool IsRough(Amount amount) =>
        Word(amount.First - 1) is "about" or "roughly" or "around" or "almost" or "nearly" or "approximately" or "over" or "some" or "maybe" or "least" or "than"
        || (amount.First > 0 && Between(amount.First - 1, amount.First).IndexOfAny('~', '\u2248') >= 0);
}
