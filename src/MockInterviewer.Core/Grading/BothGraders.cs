using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Grades by a model with the offline grader beside it. The grade is the model's; two readers that are far apart need a person.</summary>
public sealed class BothGraders(IGrader model, IGrader offline) : IGrader
{
    /// <summary>Levels between the two overall judgments.</summary>
    private const int FarApart = 2;

    public GraderInfo Info => model.Info;

    public string Setup => $"{model.Setup}\nbeside {offline.Setup}";

    public async Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        // First the one that takes milliseconds: nothing is left at work when it is broken off.
        var beside = await offline.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false);
        var grade = await model.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false) with { Beside = beside };
        return grade.Level is { } one && beside.Level is { } other && Math.Abs(one - other) >= FarApart
            ? grade with { Status = GradeStatus.NeedsReview, Doubts = grade.Doubts.Add(Doubt(one, other)) }
            : grade;
    }

    private static string Doubt(int model, int offline) => string.Create(CultureInfo.InvariantCulture,
        $"the graders are {Math.Abs(model - offline)} levels apart: the model gives {model}, the offline grader {offline}");
}
