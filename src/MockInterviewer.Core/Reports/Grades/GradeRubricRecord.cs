using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>Which rubric judged, in results.jsonl.</summary>
/// <param name="Id">company/round.</param>
/// <param name="CompanyName">As shown.</param>
public sealed record GradeRubricRecord(string Id, int Version, string Hash, string Title, string CompanyName, ExpectedAnswer Expects)
{
    internal static GradeRubricRecord Of(Rubric rubric) =>
        new(rubric.Id, rubric.Version, rubric.Hash, rubric.Title, rubric.Company.Name, rubric.Expects);
}
