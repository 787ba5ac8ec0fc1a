using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Core.Batches;

/// <summary>Grades every record anew: for a grader that costs nothing, and is as quick as a ledger.</summary>
public sealed class DirectRun(BatchGrader grader) : IBatchRun
{
    public bool CanGoOn => false;

    public async IAsyncEnumerable<BatchItem> GradeAsync(IEnumerable<SubmissionEntry> entries, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var graded in grader.GradeAsync(entries, stop).ConfigureAwait(false))
        {
            yield return BatchItem.Of(graded);
        }
    }
}
