using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Batches;

/// <summary>Grades every record anew: for a grader that costs nothing, and is as quick as a ledger.</summary>
/// <param name="degree">How many are graded at a time.</param>
public sealed class DirectRun(IGrader grader, RubricLibrary library, int degree) : IBatchRun
{
    public bool CanGoOn => false;

    public IAsyncEnumerable<BatchItem> GradeAsync(IEnumerable<SubmissionEntry> entries, IProgress<BatchItem> finished, CancellationToken stop) =>
        new OrderedGrading<BatchItem>(library, degree, grace: null, GradeAsync, fault => BatchItem.Of(new GradedEntry(fault, Grade: null)), finished.Report)
            .GradeAsync(entries, stop);

    private async Task<BatchItem> GradeAsync(SubmissionRecord record, Rubric rubric, CancellationToken cancellation) =>
        BatchItem.Of(new GradedEntry(record, await grader.GradeAsync(record.Submission, rubric, cancellation).ConfigureAwait(false)));
}
