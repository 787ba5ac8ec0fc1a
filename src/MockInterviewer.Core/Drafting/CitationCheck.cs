using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Holds citations against the documents: the place exists, and says what is drafted from it.</summary>
internal static class CitationCheck
{
    /// <summary>What is false, in sentences; none when each place exists and has one of the terms, and each term stands in one of the places.</summary>
    public static IEnumerable<string> Faults(RubricDraft draft) => draft.Cited.SelectMany(c => Faults(c.Name, c.Citations, c.Terms, draft.Request.Documents));

    /// <summary>Whether the words stand in the text, in any of their forms.</summary>
    public static bool Says(string text, string form) => new SurfaceForms([form]).AnyIn(text);

    private static IEnumerable<string> Faults(string name, IReadOnlyCollection<Citation> citations, IReadOnlyCollection<string> terms, IEnumerable<DocumentText> documents)
    {
        var texts = citations.ToDictionary(c => c, c => TextOf(c, documents));
        foreach (var (citation, text) in texts)
        {
            if (text is null)
            {
                yield return $"{name} cites {citation}, which is not there";
            }
            else if (!terms.Any(t => Says(text, t)))
            {
                yield return $"{name} cites {citation}, which has none of the terms that it rests on";
            }
        }
        foreach (var term in terms.Where(t => !texts.Values.OfType<string>().Any(text => Says(text, t))))
        {
            yield return $"{name} rests on '{term}', which no cited place has";
        }
    }

    /// <summary>Null when the place does not exist.</summary>
    public static string? TextOf(Citation citation, IEnumerable<DocumentText> documents) =>
        documents.FirstOrDefault(d => d.Id == citation.Document) is { } document && citation.FirstLine >= 1 && citation.LastLine <= document.Lines.Length
            ? document.TextAt(citation.FirstLine, citation.LastLine) : null;
}
