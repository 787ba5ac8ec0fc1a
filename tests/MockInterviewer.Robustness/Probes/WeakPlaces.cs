using System.Collections.Frozen;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Probes;

/// <summary>
/// Where the label says that an answer is weak: the dimensions below 3; where none is, its own lowest ones; and those that its red
/// flags speak of.
/// </summary>
public static class WeakPlaces
{
    private const int Hire = 3;

    private static readonly FrozenDictionary<string, Dimension[]> Flags = new Dictionary<string, Dimension[]>
    {
        ["we_no_i"] = [Dimension.Ownership],
        ["blame_others"] = [Dimension.Ownership],
        ["coordinator"] = [Dimension.Ownership],
        ["humblebrag"] = [Dimension.Ownership],
        ["no_metrics"] = [Dimension.Evidence],
        ["process_over_outcome"] = [Dimension.Evidence],
        ["too_short"] = [Dimension.Evidence, Dimension.Depth],
        ["faked_knowledge"] = [Dimension.Depth],
        ["rambling"] = [Dimension.Structure],
        ["off_topic"] = [Dimension.Structure],
        ["hypothetical"] = [Dimension.Structure, Dimension.Evidence],
        ["overcomplicated"] = [Dimension.Judgment],
        ["no_recommendation"] = [Dimension.Judgment],
        ["heroics"] = [Dimension.Judgment],
        ["dogma"] = [Dimension.Judgment, Dimension.CompanyBar],
        ["no_conflict_claim"] = [Dimension.CompanyBar],
        ["one_sided_autonomy"] = [Dimension.Judgment, Dimension.CompanyBar],
        ["one_sided_control"] = [Dimension.Judgment, Dimension.CompanyBar],
        ["injection"] = [],
    }.ToFrozenDictionary();

    public static HashSet<Dimension> Of(GoldAnswer answer)
    {
        var below = answer.Dimensions.Where(d => d.Value < Hire).Select(d => d.Key).ToHashSet();
        return (below.Count > 0 ? below : Lowest(answer)).Concat(answer.RedFlags.SelectMany(f => Flags[f])).ToHashSet();
    }

    /// <summary>The narrower question: only the dimensions at the answer's own lowest level.</summary>
    public static HashSet<Dimension> Lowest(GoldAnswer answer)
    {
        var lowest = answer.Dimensions.Values.Min();
        return answer.Dimensions.Where(d => d.Value == lowest).Select(d => d.Key).ToHashSet();
    }
}
