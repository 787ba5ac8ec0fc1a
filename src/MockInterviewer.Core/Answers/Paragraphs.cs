namespace MockInterviewer.Core.Answers;

/// <summary>Sentences by the paragraphs that they stand in.</summary>
internal static class Paragraphs
{
    public static List<List<Sentence>> Of(string text, IReadOnlyList<Sentence> sentences)
    {
        var paragraphs = new List<List<Sentence>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i == 0 || text.AsSpan(sentences[i - 1].End, sentences[i].Start - sentences[i - 1].End).Contains("\n\n", StringComparison.Ordinal))
            {
                paragraphs.Add([]);
            }
            paragraphs[^1].Add(sentences[i]);
        }
        return paragraphs;
    }
}
