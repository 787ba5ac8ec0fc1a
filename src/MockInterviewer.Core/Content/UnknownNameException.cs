using FuzzySharp;

namespace MockInterviewer.Core.Content;

/// <summary>A name that stands for nothing here; the message names the nearest known one and lists them all.</summary>
public sealed class UnknownNameException(string kind, string name, IReadOnlyCollection<string> known)
    : Exception(Describe(kind, name, known))
{
    private const int SimilarEnough = 60;

    private static string Describe(string kind, string name, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
        {
            return $"Unknown {kind} '{name}'. There is none yet.";
        }
        var nearest = known.Select(k => (Name: k, Score: Fuzz.Ratio(k.ToLowerInvariant(), name.ToLowerInvariant()))).MaxBy(k => k.Score);
        var hint = nearest.Score >= SimilarEnough ? $" Did you mean '{nearest.Name}'?" : "";
        return $"Unknown {kind} '{name}'.{hint} Known: {string.Join(", ", known)}.";
    }
}
