using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MockInterviewer.Core.Documents;

/// <summary>A document as it was read: its lines, and the passages that they make.</summary>
/// <param name="Id">As in citations.</param>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
/// <param name="Lines">Of a text or Markdown file its own; of all others one line a block, or as the text was got out of it. Citations count these.</param>
public sealed record DocumentText(string Id, string Name, string Sha256, ImmutableArray<string> Lines, ImmutableArray<Passage> Passages)
{
    private const int IdBytes = 4;

    public static DocumentText Of(string id, string name, string sha256, IEnumerable<string> lines, IEnumerable<DocumentBlock> blocks)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new DocumentText(id, name, sha256, [.. lines], [.. blocks.Select(block =>
        {
            var own = "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(block.Text))[..IdBytes]);
            seen[own] = seen.GetValueOrDefault(own) + 1;
            var passage = seen[own] == 1 ? own : string.Create(CultureInfo.InvariantCulture, $"{own}-{seen[own]}");
            return new Passage(passage, block.Kind, block.Level, block.Text, block.Cells, block.FirstLine, block.LastLine, block.Page);
        })]);
    }

    /// <summary>What the lines of a citation say, on one line.</summary>
    public string TextAt(int firstLine, int lastLine) =>
        string.Join(' ', Lines.Skip(firstLine - 1).Take(lastLine - firstLine + 1).Select(l => l.Trim()).Where(l => l.Length > 0));
}
