using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>Chooses what of the documents is about the round and the company; when too little says so, all of it.</summary>
/// <param name="whole">Takes all, whatever the round.</param>
internal sealed class RoundFocus(DraftWords words, DraftRequest request, bool whole)
{
    private const int FewestPoints = 12;

    private readonly WordFinder _round = new(words.Rounds.TryGetValue(request.Round, out var list) ? list : [request.Round.Replace('_', ' ')]);
    private readonly WordFinder _others = new([request.OtherCompanies]);
    private readonly WordFinder _own = new([[request.Company.Name]]);

    /// <summary>Whether all is taken because too little is about the round.</summary>
    public bool IsWhole { get; private set; }

    public IReadOnlyList<DraftPoint> Choose(IReadOnlyList<DraftPoint> points)
    {
        var ours = points.Where(p => !IsOfAnother(p)).ToList();
        var near = ours.Where(p => IsAbout(p.Section)).ToList();
        IsWhole = whole || near.Count(p => !p.IsMistake) < FewestPoints;
        return IsWhole ? ours : near;
    }

    public bool IsWanted(DocumentSection section) => IsWhole || IsAbout(section);

    private bool IsAbout(DocumentSection section) => section.Path.Any(p => _round.AnyIn(p.Text));

    /// <summary>A company that is new is spoken of by other names, if at all.</summary>
    private bool IsOfAnother(DraftPoint point) => !request.IsNewCompany && IsOfAnother([point.Text, .. point.Section.Path.Select(p => p.Text)]);

    private bool IsOfAnother(ImmutableArray<string> texts) => texts.Any(_others.AnyIn) && !texts.Any(_own.AnyIn);
}
