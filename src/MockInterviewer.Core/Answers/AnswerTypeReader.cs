using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Tells what an answer is: something that happened, a habit, a plan, an opinion ...</summary>
internal static class AnswerTypeReader
{
    public static AnswerType Read(IReadOnlyList<Sentence> sentences, SignalIndex index, ExpectedAnswer expected)
    {
        var count = (string signal) => sentences.Count(s => s.Signals.Has(index.NumberOf(signal)));
        var half = Math.Max(1, (sentences.Count + 1) / 2);
        if (sentences.Count > 0 && count(CodeSignals.Question) >= half)
        {
            return AnswerType.Questions;
        }
        return expected switch
        {
            ExpectedAnswer.Walkthrough => AnswerType.Walkthrough,
            ExpectedAnswer.Explanation => AnswerType.Explanation,
            ExpectedAnswer.Plan or ExpectedAnswer.Document => AnswerType.Plan,
            _ => ReadStory(count, sentences.Count),
        };
    }

    private static AnswerType ReadStory(Func<string, int> count, int sentences)
    {
        var past = count(CodeSignals.Past);
        var conditional = count(CodeSignals.Conditional) + count(CodeSignals.Future);
        var habits = count(CodeSignals.Habit);
        var self = count(CodeSignals.SelfDescription);
        var opinions = count(CodeSignals.Opinion);
        // Half of the sentences in the past tense carry a story, whatever else is in it.
        if (past * 2 >= sentences && past >= conditional)
        {
            return AnswerType.Episode;
        }
        (int Count, AnswerType Type)[] types =
        [
            (past, AnswerType.Episode), (conditional, AnswerType.Hypothetical), (habits, AnswerType.Habit),
            (self, AnswerType.SelfDescription), (opinions, AnswerType.Opinion),
        ];
        var strongest = types.MaxBy(t => t.Count);
        return strongest.Count > 0 ? strongest.Type : AnswerType.Opinion;
    }
}
