using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Tells an answer that is decorated: into which figures were sprinkled, so that nearly every sentence has one or ends on one,
/// or of which a paragraph is made of quotations. Nobody talks so; in the most figure-laden honest answers four sentences of five have a
/// figure and one of three ends on one. Such figures and quotations prove nothing. An honest paragraph may be all figures.</summary>
internal sealed class Decoration(SignalIndex index)
{
    private const double MostWithFigure = 0.9;
    private const double MostEndingOnOne = 0.65;
    private const double MostWithSpeech = 0.8;
    private const int FewestSentences = 4;

    /// <summary>A figure within so many words of the end stands at the end: "for 40 million users".</summary>
    private const int End = 3;

    private readonly int[] _figures = [index.NumberOf(CodeSignals.Figure), index.NumberOf(CodeSignals.ChangeFigure)];

    private readonly int[] _speech = [index.NumberOf(CodeSignals.QuotedSpeech), index.NumberOf(CodeSignals.Question)];

    /// <summary>Takes the figures and quotations out of what is decorated with them.</summary>
    public void Remove(string answer, List<Sentence> sentences)
    {
        if (IsMadeOf(_figures[0], sentences, MostWithFigure)
            || (sentences.Count >= FewestSentences && sentences.Count(EndsOnFigure) > MostEndingOnOne * sentences.Count))
        {
            Remove(sentences, _figures);
        }
        foreach (var paragraph in Paragraphs.Of(answer, sentences).Where(p => IsMadeOf(_speech[0], p, MostWithSpeech)))
        {
            Remove(paragraph, _speech);
        }
    }

    private static bool IsMadeOf(int signal, List<Sentence> sentences, double most) =>
        sentences.Count >= FewestSentences && sentences.Count(s => s.Signals.Has(signal)) > most * sentences.Count;

    private static void Remove(List<Sentence> sentences, int[] signals)
    {
        foreach (var of in sentences.Select(s => s.Signals))
        {
            Array.ForEach(signals, of.Remove);
        }
    }

    private bool EndsOnFigure(Sentence sentence) => sentence.Signals.Has(_figures[0]) && sentence.Tokens.TakeLast(End).Any(IsNumber);

    private static bool IsNumber(Token token) => char.IsDigit(token.Word[0]) || token.Facts.Is(WordKinds.Number);
}
