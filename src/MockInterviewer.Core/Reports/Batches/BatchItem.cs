using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What became of one record of a batch.</summary>
/// <param name="Entry">As read; a <see cref="SubmissionFault"/> when it could not be graded as it stands.</param>
/// <param name="Record">Null exactly for a fault.</param>
public sealed record BatchItem(SubmissionEntry Entry, GradeRecord? Record)
{
    public GradeOrigin Origin { get; init; }

    public static BatchItem Of(GradedEntry graded) => new(graded.Entry, graded switch
    {
        { Grade: { } grade, Entry: SubmissionRecord submitted } => GradeRecord.Of(grade).For(submitted),
        { Grade: null, Entry: SubmissionFault } => null,
        _ => throw new ArgumentException("it is neither a graded record nor a fault", nameof(graded)),
    });
}
