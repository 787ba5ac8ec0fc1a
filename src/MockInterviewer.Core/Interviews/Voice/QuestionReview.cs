using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>Tells whether a model's wording of a question is still that question.</summary>
internal sealed partial class QuestionReview(LanguageWords words, ImmutableArray<Technology> technologies)
{
    /// <summary>Of the question's content words: no question of a bank has so many of another's.</summary>
    private const double Kept = 0.55;

    /// <summary>Of the content words of its last sentence, which says what is asked.</summary>
    private const double LastKept = 0.4;

    private const int MostWordsMore = 60;

    public bool IsRecognisable(string question, string worded)
    {
        var (bank, said) = (new Wording(question), new Wording(worded));
        return said.Words.Length <= bank.Words.Length + MostWordsMore
            && Share(bank, said) >= Kept
            && Share(new Wording(LastSentence(question)), said) >= LastKept
            && Fixed(question, bank).All(said.Words.Contains)
            && technologies.Select(t => new SurfaceForms(t.Say)).All(f => !f.AnyIn(question) || f.AnyIn(worded))
            && Asks(question, worded);
    }

    private double Share(Wording bank, Wording said)
    {
        var content = bank.Content(words.FunctionWords);
        return content.Count == 0 ? 1 : content.Count(said.Content(words.FunctionWords).Contains) / (double)content.Count;
    }

    /// <summary>Figures, numbers in words, and names: what may not change.</summary>
    private IEnumerable<string> Fixed(string question, Wording bank) => bank.Words
        .Where(w => w.Any(char.IsDigit) || (words.NumberWords.Contains(w) && w is not ("one" or "a" or "first")))
        .Concat(Name().Matches(question).Select(m => m.Value.ToLowerInvariant()).SelectMany(Tokenizer.Words));

    /// <summary>Ends in what is asked: a question, or an order where the bank gives one.</summary>
    private static bool Asks(string question, string worded) =>
        !question.TrimEnd().EndsWith('?') || worded.TrimEnd('"', '\u201d', ' ').EndsWith('?');

    private static string LastSentence(string text) => SentenceEnd().Split(text.Trim())[^1];

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();

    /// <summary>Capital letters inside a sentence; "I" alone is no name.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll},;] )\p{Lu}[\p{L}\d]+|\b\p{Lu}{2,}\b")]
    private static partial Regex Name();
}
