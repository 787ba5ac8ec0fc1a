using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>A run that goes on where earlier ones stopped: what the ledger holds is not graded again, and what this run grades is in the
/// ledger before it is in the results.</summary>
/// <param name="again">As the grader, but asks the model also where a reply is on record.</param>
public sealed class LedgerRun(
    IGrader grader, Lazy<IGrader> again, RubricLibrary library, IGradeLedger ledger, IModelCallStore calls, LedgerRunOptions options, TimeProvider time) : IBatchRun
{
    /// <summary>With what the program needs to close it stays within two seconds after Ctrl-C.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    /// <summary>Rows that one failure holds back: where most of a file is graded already, no reply may come for long.</summary>
    private const int MostHeld = 256;

    private readonly SeenKeys _seen = new();

    public bool CanGoOn => true;

    public async IAsyncEnumerable<BatchItem> GradeAsync(
        IEnumerable<SubmissionEntry> entries, IProgress<BatchItem> finished, [EnumeratorCancellation] CancellationToken stop)
    {
        using var grading = new LedgerGrading(grader, again, ledger, calls, options, time);
        var ordered = new OrderedGrading<LedgeredItem>(library, options.Degree, new Grace(Grace, time), grading.GradeAsync,
            fault => new LedgeredItem(new BatchItem(fault, Record: null), Key: null), item => finished.Report(item.AsFinished));
        var held = new Queue<(BatchItem Item, LedgerKey? Key)>();
        var isWhole = false;
        try
        {
            await foreach (var item in ordered.GradeAsync(entries, stop).ConfigureAwait(false))
            {
                held.Enqueue((item.Key is { } key && _seen.Saw(key) ? Repeated(item.Item) : item.Item, item.Key));
                // A failure counts when a reply has come after it: should the run stop before, the answer is pending.
                while (held.TryPeek(out var first) && (held.Count > MostHeld || !(first.Key is { } failed && grading.IsInDoubt(failed))))
                {
                    yield return held.Dequeue().Item;
                }
            }
            isWhole = true;
            while (held.TryDequeue(out var last))
            {
                yield return last.Item;
            }
        }
        finally
        {
            await (isWhole ? Task.CompletedTask : grading.GiveBackAsync()).ConfigureAwait(false);
            await ledger.GiveBackAsync(options.Run).ConfigureAwait(false);
        }
    }

    /// <summary>What a grade has cost is counted at the first record that has it.</summary>
    private static BatchItem Repeated(BatchItem item) => item with
    {
        Origin = GradeOrigin.Duplicate,
        Record = item.Record! with { Usage = Usage.None with { FromRecord = item.Record.Usage.Calls + item.Record.Usage.FromRecord } },
    };
}
