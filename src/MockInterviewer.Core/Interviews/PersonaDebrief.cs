using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <summary>How a persona opens the debrief.</summary>
/// <param name="Levels">For levels 1 to 4, lowest first.</param>
/// <param name="None">When nothing could be graded.</param>
public sealed record PersonaDebrief(ImmutableArray<ImmutableArray<string>> Levels, ImmutableArray<string> None)
{
    /// <summary>One opening, the same for the same seed.</summary>
    /// <param name="level">1-4, or null when nothing could be graded.</param>
    public string For(int? level, int seed) =>
        SeededOrder.Of(seed, level is { } graded ? Levels[graded - 1] : None, phrase => phrase).First();
}
