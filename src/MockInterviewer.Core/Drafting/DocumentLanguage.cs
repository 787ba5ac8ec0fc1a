using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Tells the language of a document by its commonest words.</summary>
internal static class DocumentLanguage
{
    /// <summary>Null for English, or when it cannot be told; else the language's name, or "another language".</summary>
    public static string? OtherThanEnglish(DocumentText document, LanguageWords words)
    {
        var text = string.Join('\n', document.Passages.Select(p => p.Text));
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        if (new LanguageReader(words).IsEnglish(text, [.. tokens]))
        {
            return null;
        }
        var (name, count) = words.OtherLanguages.Select(l => (l.Key, Count: tokens.Count(t => l.Value.Contains(t.Word)))).MaxBy(l => l.Count);
        return count > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : "another language";
    }
}
