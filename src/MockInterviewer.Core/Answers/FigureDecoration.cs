using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Tells an answer into which figures were sprinkled: nearly every sentence has one, or ends on one. Nobody talks so; in the
/// most figure-laden honest answers four sentences of five have a figure and one of three ends on one. Such figures prove nothing.</summary>
internal sealed class FigureDecoration(LanguageWords words, SignalIndex index)
{
    private const double MostWithFigure = 0.9;
    private const double MostEndingOnOne = 0.65;
    private const int FewestSentences = 4;

    /// <summary>A figure within so many words of the end stands at the end: "for 40 million users".</summary>
    private const int End = 3;

    private readonly int[] _figures = [index.NumberOf(CodeSignals.Figure), index.NumberOf(CodeSignals.ChangeFigure)];

    /// <summary>Takes the figures out of an answer that is decorated with them.</summary>
    public void Remove(List<Sentence> sentences)
    {
        var with = sentences.Count(s => s.Signals.Has(_figures[0]));
        if (sentences.Count < FewestSentences
            || (with <= MostWithFigure * sentences.Count && sentences.Count(EndsOnFigure) <= MostEndingOnOne * sentences.Count))
        {
            return;
        }
        foreach (var signals in sentences.Select(s => s.Signals))
        {
            Array.ForEach(_figures, signals.Remove);
        }
    }

    private bool EndsOnFigure(Sentence sentence) => sentence.Signals.Has(_figures[0]) && sentence.Tokens.TakeLast(End).Any(IsNumber);

    private bool IsNumber(Token token) => char.IsDigit(token.Word[0]) || words.NumberWords.Contains(token.Word);
}
