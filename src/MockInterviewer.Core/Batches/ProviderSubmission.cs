using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// Hands what is not graded yet to a provider by the file. The grader itself tells what it would ask (<see cref="DeferringChatClient"/>), so
/// that a file holds the requests that would be sent by themselves, also those for a second vote, a single criterion or a reply asked for again.
/// </summary>
/// <remarks>Calls of the first answers are made in the ordinary way, until the model has replied: before thousands of lines are handed in that shows
/// that the key is good and what the model does not take.</remarks>
/// <param name="grader">Grades by the client.</param>
/// <param name="asksAhead">Whether that is done.</param>
/// <param name="run">Of what failed in that way, in the ledger.</param>
/// <param name="price">In files; null when it is not known.</param>
/// <param name="file">Is emptied and filled.</param>
/// <param name="unique">Letters and digits, other ones at each call.</param>
public sealed class ProviderSubmission(
    DeferredGrader grader, DeferringChatClient client, bool asksAhead, RubricLibrary library, IGradeLedger ledger, LedgerRunOptions run, IProviderBatchStore store,
    IBatchProvider provider, CostMeter meter, ModelPrice? price, Stream file, ProviderBatchLimits limits, Func<string> unique, TimeProvider time)
{
    /// <summary>A request that is not taken may be too long for the model; several in a row are not.</summary>
    private const int MostRefused = 3;

    private readonly KeptRows _kept = new(run);
    private readonly SeenKeys _seen = new();
    private readonly HashSet<string> _noted = [];
    private readonly ProviderPart _part = new(provider, store, ledger, file, limits, unique, time);
    private readonly List<LedgerRow> _failed = [];
    private readonly List<string> _failures = [];
    private decimal _most;
    private int _asked;
    private bool _hasReplied;
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
            await Task.WhenAll(_failed.Select(ledger.PutAsync)).ConfigureAwait(false);
        }
        finally
        {
            await _part.GiveBackAsync().ConfigureAwait(false);
        }
        return new SubmissionReport([.. _part.Sent], counts.ToImmutableDictionary(), _part.Found, _asked, [.. _failures], price is null ? null : _most);
    }

    private async Task<SubmissionOutcome> SubmitAsync(SubmissionRecord record, Rubric rubric, CancellationToken cancellation)
    {
        var key = LedgerKey.Of(record.Submission, rubric, grader);
        if (_seen.Saw(key))
        {
            return SubmissionOutcome.Duplicate;
        }
        var row = ledger.Find(key.Grading);
        if (_kept.Stands(row))
        {
            return SubmissionOutcome.Graded;
        }
        if (row?.IsAtProvider == true)
        {
            return SubmissionOutcome.Waiting;
        }
        CallAccount.Enter(key.AccountWith(rubric, grader));
        // What failed in this way before is handed in with the others: it is not paid for in full at every submission.
        client.AsksNext = asksAhead && !_hasReplied && !_isTooDear && row?.State != LedgerState.Failed;
        var couldAsk = client.AsksNext;
        var grade = await grader.GradeAsync(record.Submission, rubric, cancellation).ConfigureAwait(false);
        if (couldAsk && !client.AsksNext)
        {
            NoteAsked();
        }
        var calls = client.Take().Where(c => !_noted.Contains(c.Call.Key!)).DistinctBy(c => c.Call.Key).ToList();
        return grade.Fault switch
        {
            ModelCallFault.Deferred when calls.Count == 0 => SubmissionOutcome.Waiting,
            ModelCallFault.Deferred => await AddAsync(key, row, calls, cancellation).ConfigureAwait(false),
            ModelCallFault.CostLimit => SubmissionOutcome.TooDear,
            _ when grade.Status == GradeStatus.Failed => Fail(key, record, grade),
            _ => SubmissionOutcome.Ready,
        };
    }

    /// <summary>Looks at the call that was made in the ordinary way.</summary>
    /// <exception cref="ModelCallException">It failed as that of every line would: a wrong key, an unknown model.</exception>
    private void NoteAsked()
    {
        switch (client.Fault?.Fault)
        {
            case ModelCallFault.CostLimit:
                _isTooDear = true;
                return;
            case null or ModelCallFault.Refused or ModelCallFault.ContentFiltered or ModelCallFault.CutOff or ModelCallFault.EmptyReply:
                _hasReplied = true;
                break;
            case ModelCallFault.BadRequest when _asked + 1 < MostRefused:
                break;
            case { } fault:
                throw new ModelCallException(fault, client.Fault!.Message, client.Fault);
        }
        _asked++;
    }

    private SubmissionOutcome Fail(LedgerKey key, SubmissionRecord record, Grade grade)
    {
        _failed.Add(new LedgerRow(key, LedgerState.Failed, GradeRecordJson.Write(GradeRecord.Of(grade)), run.Run, time.GetUtcNow()));
        _failures.Add($"{record.Source} failed: {grade.Error}");
        return SubmissionOutcome.Failed;
    }

    private async Task<SubmissionOutcome> AddAsync(LedgerKey key, LedgerRow? row, List<DeferredCall> calls, CancellationToken cancellation)
    {
        if (_isTooDear || !await IsAffordableAsync(calls.Sum(c => price is null ? 0 : c.MostAt(price)), cancellation).ConfigureAwait(false))
        {
            // A full stop, not a sieve for short answers.
            _isTooDear = true;
            return SubmissionOutcome.TooDear;
        }
        _noted.UnionWith(calls.Select(c => c.Call.Key!));
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
}
