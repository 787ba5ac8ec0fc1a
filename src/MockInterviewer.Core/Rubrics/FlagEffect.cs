using System.Globalization;

namespace MockInterviewer.Core.Rubrics;

/// <summary>What a red flag does to the overall level: caps it, or only warns.</summary>
/// <param name="Cap">The highest level still possible (1-3), or null for a warning.</param>
public readonly record struct FlagEffect(int? Cap)
{
    public override string ToString() => Cap is { } cap ? string.Create(CultureInfo.InvariantCulture, $"cap {cap}") : "warn";
}
