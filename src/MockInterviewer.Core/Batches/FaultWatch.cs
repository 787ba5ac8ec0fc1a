using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// Tells a fault of one answer from one that all answers will have, by what the calls of a run come to. Short troubles of a provider are
/// waited for where the calls are made; what comes here has outlasted that. May be used from several threads.
/// </summary>
internal sealed class FaultWatch : IDisposable
{
    /// <summary>A provider may refuse one answer for reasons of its own (some filters say that the key lacks a right); not several in a row.</summary>
    private const int MostRefused = 3;

    /// <summary>So many in a row, and no reply between them, are no chance.</summary>
    private const int MostInTrouble = 10;

    /// <summary>So many answers are begun before there is a reply: a wrong key is not tried a hundred times, the provider has the rubric in
    /// its cache when the others come, and one call that hangs holds nobody up.</summary>
    private const int Vanguard = 4;

    private const int Everybody = 1 << 20;

    private readonly SemaphoreSlim _begun = new(Vanguard);
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly HashSet<LedgerKey> _inDoubt = [];
    private Exception? _fault;
    private bool _hasReplied;
    private int _inARow;

    /// <summary>Answers whose calls failed and that were followed by no reply yet: should the run stop, it was no fault of theirs.</summary>
    public IReadOnlyList<LedgerKey> InDoubt
    {
        get
        {
            lock (_lock)
            {
                return [.. _inDoubt];
            }
        }
    }

    public bool IsInDoubt(LedgerKey key)
    {
        lock (_lock)
        {
            return _inDoubt.Contains(key);
        }
    }

    /// <exception cref="ModelCallException">Here or at another answer there was a fault of all: there is no sense in asking about the others.</exception>
    /// <exception cref="StorageException">Likewise, the disk being full or lost.</exception>
    public async Task<Grade> GradeAsync(LedgerKey key, Func<CancellationToken, Task<Grade>> grade, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopped.Token);
        try
        {
            await _begun.WaitAsync(both.Token).ConfigureAwait(false);
            var made = await grade(both.Token).ConfigureAwait(false);
            Note(key, made);
            _begun.Release();
            return made;
        }
        catch (OperationCanceledException) when (_fault is not null && !cancellation.IsCancellationRequested)
        {
            throw _fault;
        }
        catch (Exception e) when (e is ModelCallException or StorageException)
        {
            // Whoever is about to make a call gives up before it does; also where its reply could not be kept.
            Interlocked.CompareExchange(ref _fault, e, null);
            await _stopped.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose()
    {
        _stopped.Dispose();
        _begun.Dispose();
    }

    private void Note(LedgerKey key, Grade grade)
    {
        lock (_lock)
        {
            if (MostInARow(grade.Fault) is not { } most)
            {
                // Where nobody was asked, nobody has replied.
                var replied = grade.Usage.Calls > 0 || grade.Fault is not (null or ModelCallFault.CostLimit or ModelCallFault.Deferred);
                if (replied && !_hasReplied)
                {
                    _hasReplied = true;
                    _begun.Release(Everybody);
                }
                if (replied)
                {
                    _inARow = 0;
                    _inDoubt.Clear();
                }
            }
            else if (++_inARow >= most)
            {
                throw new ModelCallException(grade.Fault!.Value, grade.Error!);
            }
            else
            {
                _inDoubt.Add(key);
            }
        }
    }

    /// <summary>Null for a fault that is the answer's own, and for none.</summary>
    private int? MostInARow(ModelCallFault? fault) => fault switch
    {
        // What a limit holds back has not failed: the run stops, and the answer stays as it was.
        ModelCallFault.NoQuota or ModelCallFault.RateLimited or ModelCallFault.Outage => 1,
        ModelCallFault.WrongKey or ModelCallFault.UnknownModel or ModelCallFault.WrongAddress or ModelCallFault.Tls => _hasReplied ? MostRefused : 1,
        ModelCallFault.Unreachable => _hasReplied ? MostInTrouble : 1,
        ModelCallFault.ServerError or ModelCallFault.TimedOut => MostInTrouble,
        ModelCallFault.BadRequest => _hasReplied ? null : MostInTrouble,
        _ => null,
    };
}
