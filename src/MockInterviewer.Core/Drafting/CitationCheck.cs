using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Holds citations against the documents: the place exists, and says what is drafted from it.</summary>
internal static class CitationCheck
{
    /// <summary>What is false, in sentences; none when each place exists and has one of the terms, and each term stands in one of the places.</summary>
    public static IEnumerable<string> Faults(RubricDraft draft) => draft.Cited.SelectMany(c => Faults(c.Name, c.Citations, c.Terms, draft.Request.Documents));

    private static IEnumerable<string> Faults(string name, IReadOnlyCollection<Citation> citations, IReadOnlyList<string> terms, IEnumerable<DocumentText> documents)
    {
        var finder = WordFinder.OfEach(terms);
        var said = new HashSet<int>();
        foreach (var citation in citations)
        {
            if (TextOf(citation, documents) is not { } text)
            {
                yield return $"{name} cites {citation}, which is not there";
                continue;
            }
            var found = finder.ListsIn(text);
            said.UnionWith(found.Keys);
            if (found.Count == 0)
            {
                yield return $"{name} cites {citation}, which has none of the terms that it rests on: {string.Join(", ", terms)}";
            }
        }
        foreach (var term in terms.Where((_, i) => !said.Contains(i)))
        {
            yield return $"{name} rests on '{term}', which no cited place has";
        }
    }

    /// <summary>Null when the place does not exist.</summary>
    public static string? TextOf(Citation citation, IEnumerable<DocumentText> documents) =>
        documents.FirstOrDefault(d => d.Id == citation.Document) is { } document && citation.FirstLine >= 1 && citation.LastLine <= document.Lines.Length
            ? document.TextAt(citation.FirstLine, citation.LastLine) : null;
}
