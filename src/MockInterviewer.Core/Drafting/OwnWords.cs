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

    private const int TitleWords = 14;

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

    /// <summary>A heading as it stands, when it is not a sentence.</summary>
    public string Title(string text) => Tokenizer.Cut(text, 0, text.Length).Count <= TitleWords ? text.Trim().TrimEnd('.', ':') : Short(text);

    private static IEnumerable<string> RunsOf(ImmutableArray<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Run)));
}
