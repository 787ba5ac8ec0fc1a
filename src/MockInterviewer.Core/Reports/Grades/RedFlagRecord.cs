using System.Globalization;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A red flag in results.jsonl.</summary>
/// <param name="Effect">"cap 1" to "cap 3", or "warn".</param>
/// <param name="Advice">How to mend it.</param>
public sealed record RedFlagRecord(string Id, string Title, string Quote, int Start, int End, string Effect, string Advice)
{
    private const string CapSign = "cap ";

    /// <summary>The highest level still possible, or null for a warning.</summary>
    [JsonIgnore]
    public int? Cap => Effect.StartsWith(CapSign, StringComparison.Ordinal) ? int.Parse(Effect.AsSpan(CapSign.Length), CultureInfo.InvariantCulture) : null;

    internal static RedFlagRecord Of(RedFlagFinding finding) =>
        new(finding.Flag.Id, finding.Flag.Title, finding.Evidence.Quote, finding.Evidence.Start, finding.Evidence.End,
            finding.Flag.Effect.ToString(), finding.Flag.Advice);
}
