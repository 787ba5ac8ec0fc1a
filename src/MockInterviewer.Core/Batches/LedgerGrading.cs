using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>Grades what the ledger does not hold, and keeps every grade there before it is given back. Answers alike that come at the same
/// time are graded once. May be used from several threads.</summary>
/// <param name="again">Asks the model also where a reply is on record.</param>
/// <param name="calls">Tells what a grade has cost: by whichever run, with every reply that was of no use.</param>
internal sealed class LedgerGrading(
    IGrader grader, Lazy<IGrader> again, IGradeLedger ledger, IModelCallStore calls, LedgerRunOptions options, TimeProvider time) : IDisposable
{
    private readonly KeptRows _kept = new(options);
    private readonly FaultWatch _watch = new();
    private readonly SubmissionReader _reader = new();
    private readonly SingleFlight<LedgeredGrade> _flights = new();
    private volatile string? _moneyIsSpent;

    /// <exception cref="ModelCallException">A fault that concerns all answers.</exception>
    public async Task<LedgeredItem> GradeAsync(SubmissionRecord record, Rubric rubric, CancellationToken cancellation)
    {
        var key = LedgerKey.Of(record.Submission, rubric, grader);
        LedgeredGrade? own = null;
        var grade = await _flights.RunAsync(key.Grading, async () => own = await FindOrGradeAsync(key, record.Submission, rubric, cancellation).ConfigureAwait(false),
            cancellation).ConfigureAwait(false);
        return new LedgeredItem(
            new BatchItem(record, grade.Record.For(record)) { Origin = grade.IsKept ? GradeOrigin.Ledger : GradeOrigin.Grader }, key, IsShared: own?.IsShared != false);
    }

    /// <summary>Whether it failed, and the run may yet stop for the reason.</summary>
    public bool IsInDoubt(LedgerKey key) => _watch.IsInDoubt(key);

    /// <summary>Makes pending what failed in a run that was stopped, and was followed by no reply: it is not the answers' own fault.</summary>
    public async Task GiveBackAsync()
    {
        foreach (var row in _watch.InDoubt.Select(k => ledger.Find(k.Grading)).OfType<LedgerRow>().Where(r => r.State == LedgerState.Failed))
        {
            await ledger.PutAsync(row with { State = LedgerState.Pending }).ConfigureAwait(false);
        }
    }

    public void Dispose() => _watch.Dispose();

    private async Task<LedgeredGrade> FindOrGradeAsync(LedgerKey key, Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        var row = ledger.Find(key.Grading);
        if (_kept.Stands(row))
        {
            return new LedgeredGrade(GradeRecordJson.Read(row!.Record!), IsKept: row.Run != options.Run, IsShared: row.Run == options.Run);
        }
        var account = key.AccountWith(rubric, grader);
        if ((row?.IsAtProvider == true ? CallDeferredException.Awaited : _moneyIsSpent) is { } message)
        {
            return new LedgeredGrade(Priced(NotAsked(submission, rubric, message), account), IsKept: false);
        }
        var begun = new LedgerRow(key, LedgerState.InFlight, row?.Record, options.Run, time.GetUtcNow());
        // Nothing waits for it: rows are written in order, and one that is lost is graded like one that is there.
        var noted = ledger.PutAsync(begun);
        CallAccount.Enter(account);
        var used = KeptRows.AsksAgain(row) ? again.Value : grader;
        var grade = await _watch.GradeAsync(key, token => used.GradeAsync(submission, rubric, token), cancellation).ConfigureAwait(false);
        await noted.ConfigureAwait(false);
        if (grade.Fault is ModelCallFault.CostLimit or ModelCallFault.Deferred)
        {
            _moneyIsSpent = grade.Fault == ModelCallFault.CostLimit ? grade.Error : _moneyIsSpent;
            await ledger.PutAsync(begun with { State = LedgerState.Pending }).ConfigureAwait(false);
            return new LedgeredGrade(Priced(grade with { Status = GradeStatus.Pending, Ratings = [] }, account), IsKept: false);
        }
        var made = Priced(grade, account);
        await ledger.PutAsync(begun with { State = StateOf(grade.Status), Record = GradeRecordJson.Write(made), ChangedAt = time.GetUtcNow() })
            .ConfigureAwait(false);
        return new LedgeredGrade(made, IsKept: false);
    }

    /// <summary>Replies that came from the record and were paid for on another account stay what they are: from the record.</summary>
    private GradeRecord Priced(Grade grade, string account)
    {
        var spent = Usage.Of(calls.SpentOn(account));
        var others = grade.Usage.Calls + grade.Usage.FromRecord - spent.Calls;
        return GradeRecord.Of(grade with { Usage = spent with { FromRecord = Math.Max(0, others) } });
    }

    /// <summary>After the first call that did not fit no further one is tried: a limit is a full stop, not a sieve for short answers. And what
    /// a provider has in a batch would be paid for twice.</summary>
    private Grade NotAsked(Submission submission, Rubric rubric, string message) => Grade.Without(
        GradeStatus.Pending, submission, rubric, _reader.Read(submission, rubric).Reading.Delivery, grader.Info, Usage.None, message);

    private static LedgerState StateOf(GradeStatus status) => status switch
    {
        GradeStatus.Graded => LedgerState.Graded,
        GradeStatus.NeedsReview => LedgerState.NeedsReview,
        GradeStatus.NotAssessable => LedgerState.NotAssessable,
        _ => LedgerState.Failed,
    };
}
