using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A red flag in results.jsonl.</summary>
/// <param name="Effect">"cap 1" to "cap 3", or "warn".</param>
public sealed record RedFlagRecord(string Id, string Quote, int Start, int End, string Effect)
{
    internal static RedFlagRecord Of(RedFlagFinding finding) =>
        new(finding.Flag.Id, finding.Evidence.Quote, finding.Evidence.Start, finding.Evidence.End, finding.Flag.Effect.ToString());
}
