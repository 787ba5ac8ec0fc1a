using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>Neighbouring passages that a model reads in one call; it names them by their place here, from 1.</summary>
internal sealed record PassageChunk(DocumentText Document, ImmutableArray<Passage> Passages)
{
    private const int MostCharacters = 6000;
    private const int MostPassages = 60;

    public string Text => string.Join('\n', Passages.Select((p, i) => FormattableString.Invariant($"[{i + 1}] {(p.Kind == PassageKind.Heading ? "# " : "")}{p.Text}")));

    public static IEnumerable<PassageChunk> Of(DocumentText document)
    {
        var chunk = ImmutableArray.CreateBuilder<Passage>();
        var length = 0;
        foreach (var passage in document.Passages)
        {
            if (chunk.Count > 0 && (length + passage.Text.Length > MostCharacters || chunk.Count == MostPassages))
            {
                yield return new PassageChunk(document, chunk.ToImmutable());
                chunk.Clear();
                length = 0;
            }
            chunk.Add(passage);
            length += passage.Text.Length;
        }
        if (chunk.Count > 0)
        {
            yield return new PassageChunk(document, chunk.ToImmutable());
        }
    }
}
