using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Calibrations;

/// <summary>Sets another grader's levels by a calibration, where that was fitted for this grader and rubric; where not, the grade says so.</summary>
public sealed class CalibratedGrader(IGrader grader, Calibration calibration) : IGrader
{
    public GraderInfo Info => grader.Info;

    public string Setup { get; } = $"{grader.Setup}\ncut by {calibration.Name}\n{CalibrationFile.Write(calibration)}";

    public async Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation) =>
        Apply(await grader.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false));

    private Grade Apply(Grade grade)
    {
        var (cuts, whyNot) = calibration.Find(grade.Grader, grade.Rubric);
        var named = grade with { Grader = grade.Grader with { Calibration = new UsedCalibration(calibration.Name, whyNot) }, Cuts = cuts };
        return named.Level is not null && ScoreCalculator.Calculate(named) is { } overall
            ? named with { Level = overall.Level, Score = overall.Score, Decision = grade.Rubric.Company.DecisionFor(overall.Level) }
            : named;
    }
}
