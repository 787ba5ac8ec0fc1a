using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Probes;

/// <summary>What the interviewer asks first after a labelled answer.</summary>
/// <param name="Probe">As spoken; null when nothing is asked.</param>
/// <param name="Check">criterion.check that it is aimed at, and what it wants; null likewise.</param>
/// <param name="Dimension">The criterion's; null likewise.</param>
/// <param name="ByChance">Share of the rubric's checks that would have been aimed well: what a probe drawn by lot would reach.</param>
public sealed record FirstProbe(GoldAnswer Answer, string? Probe, string? Check, string? Wants, Dimension? Dimension, double ByChance)
{
    public bool IsAimedWell => Dimension is { } dimension && WeakPlaces.Of(Answer).Contains(dimension);

    public bool IsAimedAtTheLowest => Dimension is { } dimension && WeakPlaces.Lowest(Answer).Contains(dimension);
}
