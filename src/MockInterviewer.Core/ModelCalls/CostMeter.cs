using System.Globalization;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Counts what a run's calls cost, and holds back the call that could go beyond the limit. Before a call the most that it can cost is
/// set aside, afterwards what it did cost is counted. May be used from several threads.
/// </summary>
/// <param name="limit">In USD; null for none.</param>
public sealed class CostMeter(decimal? limit)
{
    private readonly Lock _lock = new();
    private RunCost _total = RunCost.None;
    private decimal _setAside;
    private decimal _maybeSpent;
    private TaskCompletionSource _settled = NewSignal();

    public decimal? Limit => limit;

    public RunCost Total
    {
        get
        {
            lock (_lock)
            {
                return _total;
            }
        }
    }

    /// <summary>Sets the money for a call aside. While other calls hold what it would need, it waits for them: they mostly cost less.</summary>
    /// <param name="most">The most that the call can cost.</param>
    /// <exception cref="ModelCallException">The call could go beyond the limit.</exception>
    public async Task<CostReservation> ReserveAsync(decimal most, CancellationToken cancellation)
    {
        await SetAsideAsync(most, cancellation).ConfigureAwait(false);
        return new CostReservation(this, most);
    }

    /// <inheritdoc cref="ReserveAsync"/>
    internal async Task SetAsideAsync(decimal most, CancellationToken cancellation)
    {
        while (true)
        {
            Task settled;
            lock (_lock)
            {
                if (limit is not { } money || _total.Usd + _maybeSpent + _setAside + most <= money)
                {
                    _setAside += most;
                    return;
                }
                if (_setAside == 0)
                {
                    throw new ModelCallException(ModelCallFault.CostLimit, Refusal(most, money));
                }
                settled = _settled.Task;
            }
            await settled.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <param name="tokens">Null when the call failed or the server did not say.</param>
    /// <param name="usd">Null when the model has no price.</param>
    /// <param name="maybe">What the call may have cost without anybody saying so; counts towards the limit only.</param>
    internal void Settle(decimal setAside, CallTokens? tokens, decimal? usd, decimal maybe)
    {
        TaskCompletionSource settled;
        lock (_lock)
        {
            _setAside -= setAside;
            _maybeSpent += maybe;
            if (tokens is not null)
            {
                _total += RunCost.OfCall(tokens, usd);
            }
            (settled, _settled) = (_settled, NewSignal());
        }
        settled.SetResult();
    }

    private string Refusal(decimal most, decimal money) => string.Create(CultureInfo.InvariantCulture,
        $"The next call of the model could cost up to ${most:0.0000}; of the ${money:0.######} that may be spent ${_total.Usd + _maybeSpent:0.0000} is used, so it was not made. Raise --max-cost to go on; answers that were paid for are kept.");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
