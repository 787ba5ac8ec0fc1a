using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Grading.Calibrations;

namespace MockInterviewer.Cli.Grading;

/// <summary>Grades labelled answers; only counts are kept, so that the file's size does not matter.</summary>
internal sealed class GoldGrading(BatchGrader grader, Surface surface)
{
    /// <param name="fit">Learns from each labelled grade; null for nobody.</param>
    /// <returns>The levels against the labels, and how many records could not be used.</returns>
    public async Task<(AgreementTally Agreement, int Unusable)> GradeAsync(
        IEnumerable<SubmissionEntry> entries, CalibrationFit? fit, CancellationToken cancellation)
    {
        var agreement = new AgreementTally();
        var unusable = 0;
        await foreach (var item in grader.GradeAsync(entries, cancellation))
        {
            if (item is { Grade: { } grade, Entry: SubmissionRecord { Label: { } label, Submission: var submission } })
            {
                agreement.Add(new LabelledGrade(grade.Rubric.Company.Id, grade.Rubric.Round, submission.Question, label, grade.Level));
                fit?.Add(grade, label);
                continue;
            }
            unusable++;
            surface.Error.WriteLine(item.Entry is SubmissionFault fault ? TerminalText.OneLine(fault.ToString())
                : $"{item.Entry.Source}: the field 'level' is missing; without a label there is nothing to agree with");
        }
        return (agreement, unusable);
    }
}
