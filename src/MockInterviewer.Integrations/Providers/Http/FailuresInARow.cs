using Polly.CircuitBreaker;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>How often a call failed in the same way in a row, noted with its last failure: packages wrap it on its way up, and its kind decides
/// what is said of it.</summary>
internal sealed class FailuresInARow
{
    private const string Name = "mockinterviewer.failures";

    /// <summary>What went wrong before tells more than that the circuit has opened meanwhile.</summary>
    public Exception? Last { get; private set; }

    public void Add(Exception failure)
    {
        if (failure is BrokenCircuitException && Last is not null)
        {
            return;
        }
        failure.Data[Name] = Last is not null && KindOf(Last) == KindOf(failure) ? Of(Last) + 1 : 1;
        Last = failure;
    }

    /// <returns>None for a failure of something that is not tried again.</returns>
    public static int Of(Exception failure) => failure.Data[Name] as int? ?? 0;

    private static (Type, int) KindOf(Exception failure) => (failure.GetType(), (failure as ProviderHttpException)?.Status ?? 0);
}
