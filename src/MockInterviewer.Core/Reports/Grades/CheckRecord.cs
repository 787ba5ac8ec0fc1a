using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A check in results.jsonl.</summary>
public sealed record CheckRecord(string Id, Met Met);
