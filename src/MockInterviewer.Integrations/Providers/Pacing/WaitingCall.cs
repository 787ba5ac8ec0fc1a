namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>An attempt that waits for its place.</summary>
/// <param name="Bytes">Of its request's body.</param>
internal sealed record WaitingCall(long Bytes)
{
    private readonly TaskCompletionSource<CallPlace> _place = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<CallPlace> Place => _place.Task;

    /// <summary>Whether nobody waits any more.</summary>
    public bool IsOver => _place.Task.IsCompleted;

    /// <returns>False when the caller has left.</returns>
    public bool Give(CallPlace place) => _place.TrySetResult(place);

    public void Cancel(CancellationToken cancellation) => _place.TrySetCanceled(cancellation);
}
