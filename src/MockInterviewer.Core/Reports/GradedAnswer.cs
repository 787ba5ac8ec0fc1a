using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Core.Reports;

/// <summary>A question of an interview and the grade of its answer.</summary>
/// <param name="WithoutProbes">The grade of the first answer alone; null when no probe was answered.</param>
public sealed record GradedAnswer(PlannedQuestion Question, Grade Grade, Grade? WithoutProbes);
