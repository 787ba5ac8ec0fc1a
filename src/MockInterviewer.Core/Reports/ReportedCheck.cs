using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>A check and whether the answer does it.</summary>
/// <param name="Id">criterion.check.</param>
/// <param name="Title">Reads after "A strong answer ...".</param>
public sealed record ReportedCheck(string Id, string Title, Met Met)
{
    /// <summary>The sentences that count for it; null where the grader does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<TextRange>? At { get; init; }

    internal static ReportedCheck Of(CheckFinding finding) => new(finding.Id, finding.Check.Title, finding.Met)
    {
        At = finding.Sentences.IsEmpty ? null : [.. finding.Sentences.Select(s => TextRange.Of(s.Evidence))],
    };
}
