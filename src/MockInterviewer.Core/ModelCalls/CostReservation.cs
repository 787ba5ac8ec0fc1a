namespace MockInterviewer.Core.ModelCalls;

/// <summary>Money set aside for one call. Disposed without having been settled, all of it counts as perhaps spent: a call that was broken
/// off may have been paid for.</summary>
public sealed class CostReservation : IDisposable
{
    private readonly CostMeter _meter;
    private readonly decimal _most;
    private bool _isSettled;

    internal CostReservation(CostMeter meter, decimal most) => (_meter, _most) = (meter, most);

    /// <param name="tokens">Null when the server did not say.</param>
    /// <param name="usd">Null when the model has no price or the server did not say.</param>
    public void Settle(CallTokens? tokens, decimal? usd) => Settle(tokens ?? CallTokens.None, usd, maybe: usd is null ? _most : 0);

    /// <summary>The call came to nothing before a model was at work.</summary>
    public void Release() => Settle(tokens: null, usd: null, maybe: 0);

    public void Dispose() => Settle(tokens: null, usd: null, maybe: _most);

    private void Settle(CallTokens? tokens, decimal? usd, decimal maybe)
    {
        if (!_isSettled)
        {
            _isSettled = true;
            _meter.Settle(_most, tokens, usd, maybe);
        }
    }
}
