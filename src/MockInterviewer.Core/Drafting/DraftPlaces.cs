using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Drafting;

/// <summary>Where in a draft stands what would stand in a content file if the draft were approved: there a person can change it.</summary>
public sealed class DraftPlaces
{
    private readonly List<(ContentPlace First, int Lines, ContentPlace InDraft)> _parts = [];

    /// <summary>The same place for what is in no draft.</summary>
    public ContentPlace Of(ContentPlace place) =>
        _parts.Where(p => p.First.File == place.File && place.Line >= p.First.Line && place.Line - p.First.Line < p.Lines)
            .Select(p => p.InDraft with { Line = p.InDraft.Line + place.Line - p.First.Line }).FirstOrDefault(place);

    public InvalidContentException Of(InvalidContentException e) => new(e.Faults.Select(fault =>
    {
        var place = Of(new ContentPlace(fault.File, Math.Max(1, fault.Line)));
        return fault with { File = place.File, Line = fault.Line == 0 ? 0 : place.Line };
    }));

    internal void Add(ContentPlace first, int lines, ContentPlace inDraft) => _parts.Add((first, lines, inDraft));
}
