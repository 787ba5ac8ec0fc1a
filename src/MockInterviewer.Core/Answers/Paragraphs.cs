namespace MockInterviewer.Core.Answers;

/// <summary>Sentences by the paragraphs that they stand in.</summary>
internal static class Paragraphs
{
    public static List<List<Sentence>> Of(string text, IReadOnlyList<Sentence> sentences)
    {
        var paragraphs = new List<List<Sentence>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i == 0 || Divide(text, sentences[i - 1], sentences[i]))
            {
                paragraphs.Add([]);
            }
            paragraphs[^1].Add(sentences[i]);
        }
        return paragraphs;
    }

    /// <summary>Whether a blank line stands between them.</summary>
    public static bool Divide(string text, Sentence before, Sentence after) =>
        text.AsSpan(before.End, after.Start - before.End).Contains("\n\n", StringComparison.Ordinal);
}
