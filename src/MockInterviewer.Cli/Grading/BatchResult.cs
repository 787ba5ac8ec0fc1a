using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Cli.Grading;

/// <summary>What a run over a file came to.</summary>
/// <param name="FromLedger">Records whose grade an earlier run had made.</param>
/// <param name="Duplicates">Records with the content of another.</param>
/// <param name="Replaced">Records whose results stood in the folder before; null when there were none.</param>
/// <param name="WhyPending">Why the first of the answers that are not graded yet is not; null when there are none.</param>
internal sealed record BatchResult(BatchSummary Summary, int FromLedger, int Duplicates, int? Replaced, string? WhyPending);
