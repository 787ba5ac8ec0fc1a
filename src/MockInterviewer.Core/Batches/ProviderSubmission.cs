using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// Hands what is not graded yet to a provider by the file. The grader itself tells what it would ask (<see cref="DeferringChatClient"/>), so
/// that a file holds the requests that would be sent by themselves, also those for a second vote, a single criterion or a reply asked for again.
/// </summary>
/// <param name="grader">Grades by the client.</param>
/// <param name="price">In files; null when it is not known.</param>
/// <param name="file">Is emptied and filled.</param>
/// <param name="unique">Letters and digits, other ones at each call.</param>
public sealed class ProviderSubmission(
    DeferredGrader grader, DeferringChatClient client, RubricLibrary library, IGradeLedger ledger, KeptRows kept, IProviderBatchStore store,
    IBatchProvider provider, CostMeter meter, ModelPrice? price, Stream file, ProviderBatchLimits limits, Func<string> unique, TimeProvider time)
{
    private readonly SeenKeys _seen = new();
    private readonly HashSet<string> _noted = [];
    private readonly ProviderPart _part = new(provider, store, ledger, file, limits, unique, time);
    private decimal _most;
    private bool _isTooDear;

    /// <summary>To be called once.</summary>
    /// <exception cref="ModelCallException">The provider does not take the batch, or not even a call.</exception>
    /// <exception cref="OperationCanceledException">What was not sent by then is not in flight.</exception>
    public async Task<SubmissionReport> SubmitAsync(IEnumerable<SubmissionEntry> entries, CancellationToken stop)
    {
        await _part.SettleAsync(stop).ConfigureAwait(false);
        var counts = new Dictionary<SubmissionOutcome, int>();
        // One after the other: what the client notes belongs to the answer that is being graded.
        var ordered = new OrderedGrading<SubmissionOutcome>(library, degree: 1, grace: null, SubmitAsync, _ => SubmissionOutcome.Unreadable);
        try
        {
            await foreach (var outcome in ordered.GradeAsync(entries, stop).ConfigureAwait(false))
            {
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            }
            await _part.SendAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            await _part.GiveBackAsync().ConfigureAwait(false);
        }
        return new SubmissionReport([.. _part.Sent], counts.ToImmutableDictionary(), _part.Found, client.HasAsked, price is null ? null : _most);
    }

    private async Task<SubmissionOutcome> SubmitAsync(SubmissionRecord record, Rubric rubric, CancellationToken cancellation)
    {
        var key = LedgerKey.Of(record.Submission, rubric, grader);
        if (_seen.Saw(key))
        {
            return SubmissionOutcome.Duplicate;
        }
        var row = ledger.Find(key.Grading);
        if (kept.Stands(row))
        {
            return SubmissionOutcome.Graded;
        }
        if (row?.IsAtProvider == true)
        {
            return SubmissionOutcome.Waiting;
        }
        CallAccount.Enter(key.AccountWith(rubric, grader));
        var grade = await grader.GradeAsync(record.Submission, rubric, cancellation).ConfigureAwait(false);
        ThrowIfNobodyWouldReply();
        var calls = client.Take().Where(c => _noted.Add(c.Call.Key!)).ToList();
        return grade.Fault != ModelCallFault.Deferred ? SubmissionOutcome.Ready
            : calls.Count == 0 ? SubmissionOutcome.Waiting
            : await AddAsync(key, row, calls, cancellation).ConfigureAwait(false);
    }

    private async Task<SubmissionOutcome> AddAsync(LedgerKey key, LedgerRow? row, List<DeferredCall> calls, CancellationToken cancellation)
    {
        if (_isTooDear || !await IsAffordableAsync(calls.Sum(c => price is null ? 0 : c.MostAt(price)), cancellation).ConfigureAwait(false))
        {
            // A full stop, not a sieve for short answers.
            _isTooDear = true;
            return SubmissionOutcome.TooDear;
        }
        await _part.AddAsync(key, row?.Record, calls, cancellation).ConfigureAwait(false);
        return SubmissionOutcome.Sent;
    }

    /// <summary>What is handed in counts in full: its real price is known a day later.</summary>
    private async Task<bool> IsAffordableAsync(decimal most, CancellationToken cancellation)
    {
        try
        {
            (await meter.ReserveAsync(most, cancellation).ConfigureAwait(false)).Lose();
            _most += most;
            return true;
        }
        catch (ModelCallException e) when (e.Fault == ModelCallFault.CostLimit)
        {
            return false;
        }
    }

    /// <summary>A fault of one answer is its own; a wrong key or an unknown model would be that of every line.</summary>
    private void ThrowIfNobodyWouldReply()
    {
        if (client.Fault is { Fault: not (ModelCallFault.Refused or ModelCallFault.ContentFiltered or ModelCallFault.CutOff or ModelCallFault.EmptyReply) } fault)
        {
            throw new ModelCallException(fault.Fault, fault.Message, fault);
        }
    }
}
