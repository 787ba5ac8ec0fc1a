using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>Tells what a reply is before it is judged. Cautious: what might be an answer is an answer.</summary>
internal sealed class ReplyReader(Rubric rubric, AnswerReader reader)
{
    private const string Rude = "rude";
    private const string DontKnow = "dont_know";
    private const string ClarifyRequest = "clarify_request";
    private const string Unsure = "unsure";

    private const int OversizedCharacters = 20_000;
    private const int LongestRemark = RemarkReader.LongestRemark;
    private const int LongestQuestionBack = 100;
    private const int LongestUnmarkedQuestion = 20;
    private const int LongestOneWord = 3;
    private const int ShortestOffTopic = 30;
    private const double RamblingRatio = 2.5;

    private static readonly string[] Needed = [NamedSignal.Injection, Rude, DontKnow, ClarifyRequest, Unsure, .. RemarkReader.Signals];

    private static readonly string[] NotToQuote = [NamedSignal.Injection, Rude, DontKnow, ClarifyRequest, Unsure, .. RemarkReader.TellingSignals];

    private readonly RemarkReader _remarks = new(rubric);

    /// <summary>Records the signals that replies are told by and the rubric does not have.</summary>
    public static void CheckSignals(Rubric rubric, ContentFaults faults)
    {
        foreach (var id in Needed.Concat(ProbePlanner.ChoiceSignals).Except(rubric.Signals.Select(s => s.Id)))
        {
            faults.Add("rubrics/signals.yaml", 0, "signals", $"the signal '{id}' is missing; the interviewer tells replies by it, so add it");
        }
    }

    /// <param name="prompt">The question or probe that the text replies to.</param>
    public ReplyKind Read(string text, PlannedQuestion question, Turn prompt)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return ReplyKind.Empty;
        }
        if (text.Length > OversizedCharacters)
        {
            return ReplyKind.Oversized;
        }
        var reading = reader.Read(text, prompt.Asks ?? question.Text, question.ExpectedWords);
        return ReadManner(reading, prompt) ?? ReadSubstance(reading, question, prompt);
    }

    /// <summary>Whether the sentence is said to the interviewer and not to the question; it is then not to be read out again.</summary>
    public static bool IsRemark(AnswerReading reading, FoundSentence sentence) =>
        NotToQuote.Any(signal => reading.SentencesWith(signal).Any(s => s.Evidence == sentence.Evidence));

    /// <summary>What is said to the interviewer and not to the question.</summary>
    private ReplyKind? ReadManner(AnswerReading reading, Turn prompt)
    {
        var words = reading.Delivery.Words;
        return reading.Sentences.Any(AnswerReading.IsOrder) ? ReplyKind.Injection
            : !reading.IsEnglish ? ReplyKind.OtherLanguage
            : WordShapes.IsNoise(reading) ? ReplyKind.Empty
            : reading.CountOf(Rude) > 0 && words <= LongestRemark ? ReplyKind.Rude
            : _remarks.Read(reading, prompt) is { } remark ? remark
            : reading.CountOf(DontKnow) > 0 && words <= LongestRemark && !SaysWhatToDo(reading) ? ReplyKind.DontKnow
            : AsksBack(reading) ? ReplyKind.Clarification
            : null;
    }

    private ReplyKind ReadSubstance(AnswerReading reading, PlannedQuestion question, Turn prompt)
    {
        var words = reading.Delivery.Words;
        if (prompt.Kind == TurnKind.Probe)
        {
            // A probe may have a short answer: "No, never." and "40 %" are whole ones.
            return words <= 1 && !reading.Text.Any(char.IsDigit) ? ReplyKind.OneWord
                : reading.LengthRatio > RamblingRatio ? ReplyKind.Rambling
                : ReplyKind.Answer;
        }
        return words <= LongestOneWord ? ReplyKind.OneWord
            : reading.LengthRatio > RamblingRatio ? ReplyKind.Rambling
            : words >= ShortestOffTopic && reading.QuestionOverlap == 0 && IsFarFrom(reading) ? ReplyKind.OffTopic
            : words > LongestRemark && reading.Type == AnswerType.Hypothetical && AsksForCase(question) ? ReplyKind.Hypothetical
            : ReplyKind.Answer;
    }

    /// <summary>"I don't know, but I would look at the logs" is an answer.</summary>
    private static bool SaysWhatToDo(AnswerReading reading) =>
        new[] { CodeSignals.Conditional, CodeSignals.Future, CodeSignals.OwnAction, CodeSignals.Figure }.Any(s => reading.CountOf(s) > 0);

    /// <summary>In a round where the candidate is to ask, questions are the answer.</summary>
    private bool AsksBack(AnswerReading reading)
    {
        var words = reading.Delivery.Words;
        if (rubric.Expects == ExpectedAnswer.Questions || words > LongestQuestionBack)
        {
            return false;
        }
        var asking = reading.Sentences.Count(s => reading.Has(s, CodeSignals.Question)
            || (words <= LongestUnmarkedQuestion && reading.Has(s, ClarifyRequest)));
        return asking * 2 >= reading.Sentences.Count && asking > 0;
    }

    /// <summary>No sentence does anything that the rubric looks for.</summary>
    private bool IsFarFrom(AnswerReading reading) => CheckReader.Read(reading, rubric, null).All(f => f.Met != Met.Yes);

    /// <summary>A question that is itself in the past tense asks for something that happened.</summary>
    private bool AsksForCase(PlannedQuestion question)
    {
        if (rubric.Expects != ExpectedAnswer.Episode)
        {
            return false;
        }
        var reading = reader.Read(question.Text, "", null);
        return reading.CountOf(CodeSignals.Past) > 0 && reading.CountOf(CodeSignals.Conditional) == 0;
    }
}
