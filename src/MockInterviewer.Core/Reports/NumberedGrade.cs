using System.Collections.Immutable;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Core.Reports;

/// <summary>A grade with a level, and the 1-based number of its question in the interview.</summary>
/// <param name="Overall">How its level came about.</param>
internal sealed record NumberedGrade(int Number, Grade Grade, OverallScore Overall)
{
    public static ImmutableArray<NumberedGrade> Of(InterviewPlan plan, IReadOnlyList<GradedAnswer> answers)
    {
        var grades = ImmutableArray.CreateBuilder<NumberedGrade>();
        foreach (var (index, question) in plan.Questions.Index())
        {
            if (answers.FirstOrDefault(a => a.Question.Id == question.Id)?.Grade is { Level: not null } grade
                && ScoreCalculator.Calculate(grade) is { } overall)
            {
                grades.Add(new NumberedGrade(index + 1, grade, overall));
            }
        }
        return grades.ToImmutable();
    }
}
