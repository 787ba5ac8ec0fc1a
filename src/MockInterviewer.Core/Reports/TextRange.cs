using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>A stretch of an answer, in UTF-16 code units.</summary>
/// <param name="End">Exclusive.</param>
public readonly record struct TextRange(int Start, int End)
{
    internal static TextRange Of(Evidence evidence) => new(evidence.Start, evidence.End);
}
