using System.Runtime.InteropServices;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Ctrl-C and requests to end, as a token. A second one ends the process at once. Inside a scope the first Ctrl-C breaks off only
/// that; a request to end is never held up by one.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private InterruptionScope? _scope;

    public Interruption()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Interrupt));
        }
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Opens a scope until it is disposed of. Scopes do not nest.</summary>
    public InterruptionScope OpenScope() => _scope = new InterruptionScope(closed => Interlocked.CompareExchange(ref _scope, null, closed));

    /// <summary>The source stays: a signal's handler may be at work in it, and without a timer it holds nothing to give back.</summary>
    public void Dispose() => _registrations.ForEach(r => r.Dispose());

    /// <summary>What a signal does; called on a thread of its own.</summary>
    internal void Interrupt(PosixSignalContext context)
    {
        if (context.Signal == PosixSignal.SIGINT && _scope?.Break() == true)
        {
            context.Cancel = true;
            return;
        }
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
