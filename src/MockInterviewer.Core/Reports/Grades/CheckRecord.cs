using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A check in results.jsonl.</summary>
/// <param name="Id">Unique within its criterion.</param>
/// <param name="Title">Reads after "A strong answer ...".</param>
public sealed record CheckRecord(string Id, string Title, Met Met);
