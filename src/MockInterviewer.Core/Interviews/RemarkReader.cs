using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>
/// Tells short replies that speak about the interview and not to the question: once more please, a moment to think, may we skip.
/// A reply that also tells something of the matter is an answer.
/// </summary>
internal sealed class RemarkReader(Rubric rubric)
{
    public const int LongestRemark = 25;

    private const string NoSuchCase = "no_such_case";
    private const string AskMeaning = "ask_meaning";
    private const string AskVerdict = "ask_verdict";

    /// <summary>The first that fits counts.</summary>
    private static readonly ImmutableArray<(string Signal, ReplyKind Kind, int MostWords)> Remarks =
    [
        ("ask_skip", ReplyKind.SkipRequest, LongestRemark),
        ("skip_word", ReplyKind.SkipRequest, 2),
        (AskMeaning, ReplyKind.Clarification, LongestRemark),
        ("ask_repeat", ReplyKind.RepeatRequest, LongestRemark),
        ("repeat_word", ReplyKind.RepeatRequest, 3),
        ("ask_time", ReplyKind.TimeQuestion, LongestRemark),
        (AskVerdict, ReplyKind.VerdictQuestion, LongestRemark),
        ("confidential", ReplyKind.Confidential, LongestRemark),
        (NoSuchCase, ReplyKind.NoCase, LongestRemark),
        ("thinking_aloud", ReplyKind.Thinking, LongestRemark),
        ("greeting", ReplyKind.Greeting, LongestRemark),
    ];

    public static IEnumerable<string> Signals => Remarks.Select(r => r.Signal);

    /// <summary>Without those whose words mean something else inside a longer text.</summary>
    public static IEnumerable<string> TellingSignals => Remarks.Where(r => r.MostWords == LongestRemark).Select(r => r.Signal);

    /// <summary>Null when the text is no such remark.</summary>
    public ReplyKind? Read(AnswerReading reading, Turn prompt) =>
        reading.Delivery.Words > LongestRemark ? null
            : Remarks.Where(r => Fits(reading, r.Signal, r.MostWords) && MayMean(r.Signal, prompt)).Select(r => (ReplyKind?)r.Kind).FirstOrDefault();

    private static bool Fits(AnswerReading reading, string signal, int mostWords) =>
        reading.Delivery.Words <= mostWords && reading.CountOf(signal) > 0
        && !reading.Sentences.Any(s => reading.Has(s, signal) ? TellsMore(reading, s) : TellsOrAsks(reading, s));

    private bool MayMean(string signal, Turn prompt) => signal switch
    {
        // "That never happened" answers a probe.
        NoSuchCase => rubric.Expects == ExpectedAnswer.Episode && prompt.Kind == TurnKind.Question,
        // "What are you looking for?" is a fair question where the candidate is to ask.
        AskVerdict or AskMeaning => rubric.Expects != ExpectedAnswer.Questions,
        _ => true,
    };

    /// <summary>"It is confidential, but ..." goes on with the matter, as does "let me think, in May we moved it".</summary>
    private static bool TellsMore(AnswerReading reading, Sentence sentence) =>
        reading.Has(sentence, CodeSignals.Contrast) || reading.Has(sentence, CodeSignals.ChangeFigure)
        || (reading.Has(sentence, CodeSignals.Past) && reading.Has(sentence, CodeSignals.WeAction));

    private static bool TellsOrAsks(AnswerReading reading, Sentence sentence) =>
        !TellingSignals.Any(signal => reading.Has(sentence, signal))
        && new[] { CodeSignals.OwnAction, CodeSignals.WeAction, CodeSignals.Figure, CodeSignals.Question }.Any(s => reading.Has(sentence, s));
}
