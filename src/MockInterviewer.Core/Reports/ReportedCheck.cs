using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>A check and whether the answer does it.</summary>
/// <param name="Id">criterion.check.</param>
/// <param name="Title">Reads after "A strong answer ...".</param>
public sealed record ReportedCheck(string Id, string Title, Met Met);
