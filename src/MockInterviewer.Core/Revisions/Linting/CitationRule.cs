using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Citations that need not hold any more: the document has changed since, or has no such line. Where the documents are not at
/// hand there is nothing to say.</summary>
internal sealed class CitationRule : ILintRule
{
    public const string Name = "changed-document";

    public IEnumerable<LintWarning> Read(LintedContent content)
    {
        if (content.Copies is not { } copies)
        {
            return [];
        }
        var citations = content.Citations.ToLookup(c => c.Citation.Document, StringComparer.Ordinal);
        return content.Documents.All.Where(d => citations.Contains(d.Id)).SelectMany(d => Read(d, copies, [.. citations[d.Id]]));
    }

    private static IEnumerable<LintWarning> Read(SourceDocument document, DocumentCopies copies, IReadOnlyCollection<(ContentPlace Place, Citation Citation)> citations)
    {
        var copy = copies.Find(document);
        if (copy is null)
        {
            yield return new LintWarning(Name, document.Place, "id",
                $"no file in {copies.Folder} is '{document.Id}', by its content or by its name, so its {Count(citations.Count)} {(citations.Count == 1 ? "was" : "were")} not checked; put it there");
        }
        else if (copy.Sha256 != document.Sha256)
        {
            yield return new LintWarning(Name, document.Place, "sha256",
                $"{copy.Name} is not the document that was cited ({ContentHash.Shown(copy.Sha256)}... in place of {ContentHash.Shown(document.Sha256)}...); read the {Count(citations.Count)} of it again, then write the new sha256 and number of lines");
        }
        foreach (var (place, citation) in citations)
        {
            if (copy?.Lines is { } lines && WhyEmpty(citation, lines) is { } reason)
            {
                yield return new LintWarning(Name, place, "cite", $"{citation}: {reason} in {copy.Name}; find the passage and cite where it stands now");
            }
        }
    }

    private static string? WhyEmpty(Citation citation, IReadOnlyList<string> lines) =>
        citation.LastLine > lines.Count ? string.Create(CultureInfo.InvariantCulture, $"there are only {lines.Count} lines")
        : lines.Skip(citation.FirstLine - 1).Take(citation.LastLine - citation.FirstLine + 1).All(string.IsNullOrWhiteSpace) ? "nothing stands there"
        : null;

    private static string Count(int citations) => string.Create(CultureInfo.InvariantCulture, $"{citations} {(citations == 1 ? "citation" : "citations")}");
}
