using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Drafting;

/// <summary>The files that approving a draft writes, and which of their lines are the draft's.</summary>
internal sealed class ApprovedFiles(ContentFolder folder)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Texts => _texts;

    public DraftPlaces Places { get; } = new();

    /// <summary>The content as it would be.</summary>
    public ContentFolder Content => folder.With(_texts);

    /// <param name="draft">The file of the draft that it is, line for line; null when it is none.</param>
    public void Put(string file, string text, string? draft = null)
    {
        _texts[file] = text;
        if (draft is not null)
        {
            Places.Add(new ContentPlace(file, 1), int.MaxValue, new ContentPlace(draft, 1));
        }
    }

    /// <summary>Adds entries at the end of the list that the file is, as deep as those that are there.</summary>
    public void Append(string file, IEnumerable<YamlEntry> entries, string draft)
    {
        var text = Content.TextOf(file)!;
        var known = YamlEntry.In(text);
        List<string> lines = [.. text.TrimEnd('\n', '\r', ' ').Split('\n')];
        foreach (var entry in entries)
        {
            Places.Add(new ContentPlace(file, lines.Count + 1), entry.Lines.Length, new ContentPlace(draft, entry.Line));
            lines.AddRange(entry.At(known.IsEmpty ? entry.Depth : known[0].Depth));
        }
        _texts[file] = string.Join('\n', lines) + "\n";
    }

    /// <param name="rubric">The file that counts its versions.</param>
    /// <exception cref="InvalidContentException">Something else is kept there: a version was counted twice.</exception>
    public void Keep(string file, string text, string rubric)
    {
        if (folder.TextOf(file) is { } kept && kept != text)
        {
            throw new InvalidContentException([new ContentFault(file, 0, "", $"another version of that number is kept there; raise 'version' in {rubric} above it")]);
        }
        _texts[file] = text;
    }
}
