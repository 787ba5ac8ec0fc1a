using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Marks the sentences whose figures contradict each other. Only what a pocket calculator proves: "from 40 to 20, a 30 % drop",
/// "in 3 weeks, from 1 March to 9 April". Where a figure may be meant in another way, nothing is said.</summary>
internal sealed class ContradictionFinder(LanguageWords words, SignalIndex index)
{
    private readonly ChangeRule _changes = new(words);
    private readonly int _signal = index.NumberOf(CodeSignals.Contradiction);
    private readonly int _figure = index.NumberOf(CodeSignals.Figure);

    public void Mark(List<Sentence> sentences)
    {
        FigureSentence? read = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = read?.Sentence == sentences[i] ? read : Read(sentences[i]);
            read = sentence is not null && i + 1 < sentences.Count ? Read(sentences[i + 1]) : null;
            if (sentence is not null && IsBroken(sentence, read, out var byNext))
            {
                sentence.Sentence.Signals.Add(_signal);
                if (byNext)
                {
                    read!.Sentence.Signals.Add(_signal);
                }
            }
        }
        TeamRule.Mark(sentences, _signal);
    }

    private FigureSentence? Read(Sentence sentence) => sentence.Counts && sentence.Signals.Has(_figure) ? new FigureSentence(sentence) : null;

    private bool IsBroken(FigureSentence sentence, FigureSentence? next, out bool byNext) =>
        _changes.IsBroken(sentence, next, out byNext) || PeriodRule.IsBroken(sentence) || ShareRule.IsBroken(sentence);
}
