namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Keeps a call's place among the calls under way until its reply is on record, not only until it is there: whenever the program is
/// killed, no more calls are lost than may be under way. Used by one call, from one thread at a time.
/// </summary>
public sealed class CallHold : IDisposable
{
    private static readonly AsyncLocal<CallHold?> OfCall = new();

    private IDisposable? _place;

    private CallHold()
    {
    }

    /// <summary>That of the call which is being made where this is asked; null when nobody records it.</summary>
    public static CallHold? Current => OfCall.Value;

    /// <summary>Takes over the place of an attempt that was answered.</summary>
    public void Keep(IDisposable place)
    {
        Dispose();
        _place = place;
    }

    /// <summary>Gives the place back; also before the call is sent once more, which needs one of its own.</summary>
    public void Dispose()
    {
        _place?.Dispose();
        _place = null;
    }

    /// <summary>Opens one for all that the caller calls from now on.</summary>
    internal static CallHold Open() => OfCall.Value = new CallHold();
}
