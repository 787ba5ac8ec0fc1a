using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>One run over an input, by which every record of it becomes an item, in the order of the input.</summary>
public interface IBatchRun
{
    /// <summary>Whether the next run goes on where this one is stopped.</summary>
    bool CanGoOn { get; }

    /// <summary>To be called once. When it is stopped it still gives what was finished, up to the first that was not.</summary>
    /// <param name="finished">Told of each item as soon as its grade is there, in whatever order, from several threads.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ModelCallException">The model has a fault that concerns all answers, or its provider has been down for too long.</exception>
    /// <exception cref="StorageException">The ledger cannot be written.</exception>
    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    IAsyncEnumerable<BatchItem> GradeAsync(IEnumerable<SubmissionEntry> entries, IProgress<BatchItem> finished, CancellationToken stop);
}
