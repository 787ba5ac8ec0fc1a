using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Marks the sentences whose figures contradict each other. Only what a pocket calculator proves: "from 40 to 20, a 30 % drop",
/// "in 3 weeks, from 1 March to 9 April". Where a figure may be meant in another way, nothing is said.</summary>
internal sealed class ContradictionFinder(LanguageWords words, SignalIndex index)
{
    private readonly ChangeRule _changes = new(words);
    private readonly int _signal = index.NumberOf(CodeSignals.Contradiction);

    public void Mark(List<Sentence> sentences)
    {
        var read = sentences.ConvertAll(Read);
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i] is not { } sentence)
            {
                continue;
            }
            if (_changes.IsBroken(sentence) || PeriodRule.IsBroken(sentence) || ShareRule.IsBroken(sentence) || ProductRule.IsBroken(sentence))
            {
                sentence.Sentence.Signals.Add(_signal);
            }
            if (i + 1 < read.Count && read[i + 1] is { } next && _changes.IsBrokenBy(next, sentence))
            {
                sentence.Sentence.Signals.Add(_signal);
                next.Sentence.Signals.Add(_signal);
            }
        }
        TeamRule.Mark(sentences.FindAll(s => s.Counts), _signal);
    }

    /// <summary>Figures in words alone are seldom reckoned with.</summary>
    private static FigureSentence? Read(Sentence sentence) =>
        sentence.Counts && sentence.Tokens.Any(t => char.IsDigit(t.Word[0])) ? new FigureSentence(sentence) : null;
}
