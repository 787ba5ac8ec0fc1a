using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Documents;

/// <summary>A place in a source document; lines are 1-based and inclusive.</summary>
public sealed record Citation(string Document, int FirstLine, int LastLine)
{
    public override string ToString() =>
        FirstLine == LastLine ? $"{Document}, line {FirstLine}" : $"{Document}, lines {FirstLine}-{LastLine}";

    /// <summary>Whether the other place lies in this one.</summary>
    public bool Holds(Citation other) => other.Document == Document && other.FirstLine >= FirstLine && other.LastLine <= LastLine;

    /// <summary>Reads <c>{document: id, lines: 10-12}</c> and holds it against the known documents.</summary>
    internal static Citation Read(ContentMap map, SourceDocuments documents)
    {
        var id = map.ReadText("document");
        var lines = map.ReadText("lines");
        map.Close();
        var parts = lines.Split('-');
        var first = 0;
        var last = 0;
        if (lines.Length > 0 && !(parts.Length <= 2 && int.TryParse(parts[0], out first) && int.TryParse(parts[^1], out last)
            && first >= 1 && last >= first))
        {
            map.Fault("lines", $"'{lines}' is not a line or a range; write 56 or 56-65");
        }
        else if (documents.Find(id) is not { } document)
        {
            if (!documents.WasRead)
            {
                return new Citation(id, first, last);
            }
            map.Fault("document", $"'{id}' is not in rubrics/sources.yaml; add it there or use one of: {documents.Ids}");
        }
        else if (last > document.Lines)
        {
            map.Fault("lines", $"{document.Id} has only {document.Lines} lines");
        }
        return new Citation(id, first, last);
    }
}
