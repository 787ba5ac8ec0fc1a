using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>What people do to an answer so that a program thinks better of it. None of it makes the answer better.</summary>
public static partial class Tricks
{
    private const int WordsOfAnother = 250;
    private const int WordsBetweenTerms = 8;

    /// <summary>Also a text with nothing in it, see <see cref="HollowAnswers"/>.</summary>
    internal static Transformation ShuffledWords { get; } =
        new("words shuffled", d => string.Join(' ', d.Shuffled(d.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public static ImmutableArray<Transformation> All { get; } =
    [
        new("pasted twice", d => d.WithAfter(d.Text)),
        new("words of another answer appended", d => d.WithAfter(WordsOf(d, _ => true))),
        new("words of a strong answer of the round appended", d => d.WithAfter(WordsOf(d, o => o.Label == 4 && o.Submission.Round == d.Answer.Submission.Round))),
        new("the rubric's keywords appended", d => d.WithAfter(string.Join(", ", RubricTexts.Keywords(d)) + ".")),
        new("the signals' own words appended", d => d.WithAfter(string.Join(", ", RubricTexts.SignalForms(d)) + ".")),
        new("the rubric's sentences appended", d => d.WithAfter(string.Join(' ', RubricTexts.Sentences(d)))),
        new("the rubric's checks claimed", d => d.WithAfter(string.Join(' ', RubricTexts.Claims(d)))),
        new("buzzwords and technologies in every sentence", d => PlainSentences.Replace(d.Text, s => PlainSentences.Extend(s, $" with {d.Pick(Terms.Technologies)} and {d.Pick(Terms.Buzzwords)}"))),
        new("buzzwords and technologies between words", d => BetweenWords(d, () => d.Pick(d.Chance.Next(2) == 0 ? Terms.Technologies : Terms.Buzzwords))),
        new("figures in every sentence", d => PlainSentences.Replace(d.Text, s => PlainSentences.Extend(s, Figure(d)))),
        new("I for we", d => IForWe(d.Text)),
        new("STAR headings", StarHeadings),
        new("question echoed", d => $"{d.Answer.Submission.Question}\n\n{d.WithAfter(d.Answer.Submission.Question)}"),
        ShuffledWords,
        new("sentences shuffled", d => string.Join(' ', d.Shuffled(PlainSentences.In(d.Text)))),
        new("it is not true that", d => PlainSentences.Replace(d.Text, s => $"It is not true that {PlainSentences.Uncapitalised(s)}")),
    ];

    /// <summary>A published attack behind the answer.</summary>
    public static Transformation Injection(string text) => new("injection appended", d => d.WithAfter(text));

    /// <summary>From answers to other questions, as many as it takes.</summary>
    private static string WordsOf(Draft draft, Func<GoldAnswer, bool> isWanted)
    {
        var others = draft.Shuffled(draft.Gold.Where(o => o.Submission.Question != draft.Answer.Submission.Question && isWanted(o)));
        return string.Concat(others.SelectMany(o => WordAndSpace().Matches(o.Submission.Answer + "\n\n").Select(m => m.Value)).Take(WordsOfAnother)).TrimEnd();
    }

    internal static string BetweenWords(Draft draft, Func<string> word)
    {
        var words = 0;
        return WordAndSpace().Replace(draft.Text, m => ++words % WordsBetweenTerms == 0 ? $"{m.Value}{word()} " : m.Value);
    }

    private static string Figure(Draft draft) => draft.Chance.Next(5) switch
    {
        0 => $" by {draft.Chance.Next(3, 98)} %",
        1 => $" in {draft.Chance.Next(2, 40)} days",
        2 => $", from {draft.Chance.Next(3, 50)} % to {draft.Chance.Next(51, 99)} %",
        3 => $" for {draft.Chance.Next(2, 90)} million users",
        _ => $" ({draft.Chance.Next(3, 98)}.{draft.Chance.Next(1, 10)}%)",
    };

    private static string IForWe(string text) => We().Replace(text, m => m.Value.ToLowerInvariant().Replace('\u2019', '\'') switch
    {
        "we" => "I",
        "we're" or "we are" => "I'm",
        "we were" => "I was",
        "we have" => "I have",
        "we've" => "I've",
        "we'd" => "I'd",
        "we'll" => "I'll",
        "us" => "me",
        "ours" => "mine",
        "ourselves" => "myself",
        _ => m.Value[0] == 'O' ? "My" : "my",
    });

    private static string StarHeadings(Draft draft)
    {
        string[] headings = ["Situation", "Task", "Action", "Result"];
        var sentences = PlainSentences.In(draft.Text).ToList();
        var parts = headings.Select((h, i) => (Heading: h, Words: string.Join(' ', sentences[(sentences.Count * i / 4)..(sentences.Count * (i + 1) / 4)])));
        return string.Join("\n\n", parts.Select(p => $"{p.Heading}: {p.Words}"));
    }

    [GeneratedRegex(@"\S+\s*")]
    private static partial Regex WordAndSpace();

    // "US" is a country.
    [GeneratedRegex(@"\b(?:[Ww]e(?:['\u2019](?:re|ve|d|ll)| are| were| have)?|[Uu]s|[Oo]urs?|[Oo]urselves)\b")]
    private static partial Regex We();
}
