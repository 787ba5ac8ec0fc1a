using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Keeps a document's sentences out of the rubric: facts carry over, sentences do not.</summary>
internal sealed class OwnWords(LanguageWords language, IEnumerable<DocumentText> documents)
{
    /// <summary>A run of so many words of the documents is not copied.</summary>
    public const int Run = 8;

    /// <summary>The longest name for what a text is about.</summary>
    public const int NameWords = 5;

    private readonly HashSet<string> _runs =
        [.. documents.SelectMany(d => d.Passages).SelectMany(p => RunsOf([.. Tokenizer.Words(p.Text)]))];

    public bool Copies(string text) => RunsOf([.. Tokenizer.Words(text)]).Any(_runs.Contains);

    /// <summary>A name for what a text is about, of at most five words: the text itself if it is short, otherwise the first words of it that say something.</summary>
    public string Short(string text)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        if (tokens.Count <= NameWords)
        {
            return text.Trim().TrimEnd('.', ':', '?', '!');
        }
        return string.Join(' ', tokens.Where(t => !language.FunctionWords.Contains(t.Word)).Take(NameWords).Select(t => text[t.Start..t.End]));
    }

    /// <summary>The text in the manner of notes: without the words that only join, and broken off before it becomes a copy.</summary>
    public string Notes(string text, int most)
    {
        if (!Copies(text))
        {
            return text.Trim().TrimEnd('.');
        }
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        var kept = new List<string>();
        var run = 0;
        for (var i = 0; i < tokens.Count && kept.Count < most; i++)
        {
            if (language.FunctionWords.Contains(tokens[i].Word))
            {
                run = 0;
                continue;
            }
            run = tokens[i].ClauseStart ? 1 : run + 1;
            if (run < Run)
            {
                var comma = tokens[i].ClauseStart && kept.Count > 0;
                kept.Add((comma ? ", " : kept.Count > 0 ? " " : "") + text[tokens[i].Start..tokens[i].End]);
            }
        }
        return string.Concat(kept);
    }

    private static IEnumerable<string> RunsOf(ImmutableArray<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Run)));
}
