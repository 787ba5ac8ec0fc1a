namespace MockInterviewer.Core.ModelCalls;

/// <summary>Money set aside for one call, which may take several attempts. Disposed without having been settled, all of it counts as perhaps
/// spent: a call that was broken off may have been paid for. Used by one call, from one thread at a time.</summary>
public sealed class CostReservation : IDisposable
{
    private static readonly AsyncLocal<CostReservation?> OfCall = new();

    private readonly CostMeter _meter;
    private readonly decimal _most;
    private bool _isHeld = true;

    internal CostReservation(CostMeter meter, decimal most) => (_meter, _most) = (meter, most);

    /// <summary>That of the call which is being made where this is asked; null when nothing is set aside. Whoever sends a request more than
    /// once tells it.</summary>
    public static CostReservation? Current => OfCall.Value;

    /// <param name="tokens">Null when the server did not say.</param>
    /// <param name="usd">Null when the model has no price or the server did not say.</param>
    public void Settle(CallTokens? tokens, decimal? usd) => Settle(tokens ?? CallTokens.None, usd, maybe: usd is null ? _most : 0);

    /// <summary>The call, or its last attempt, came to nothing before a model was at work.</summary>
    public void Release() => Settle(tokens: null, usd: null, maybe: 0);

    /// <summary>An attempt may have been paid for, and no reply tells how much: it counts in full.</summary>
    public void Lose() => Settle(tokens: null, usd: null, maybe: _most);

    /// <summary>Sets the money aside again for another attempt, where that before it was lost.</summary>
    /// <exception cref="ModelCallException">The attempt could go beyond the limit.</exception>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        if (!_isHeld)
        {
            await _meter.SetAsideAsync(_most, cancellation).ConfigureAwait(false);
            _isHeld = true;
        }
    }

    public void Dispose() => Lose();

    /// <summary>Makes it <see cref="Current"/> for all that the caller calls from now on.</summary>
    internal void Enter() => OfCall.Value = this;

    private void Settle(CallTokens? tokens, decimal? usd, decimal maybe)
    {
        if (_isHeld)
        {
            _isHeld = false;
            _meter.Settle(_most, tokens, usd, maybe);
        }
    }
}
