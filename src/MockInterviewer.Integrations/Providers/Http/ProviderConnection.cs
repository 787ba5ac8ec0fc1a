using Azure.Core;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>A provider's address and the one HTTP client through which everything to it goes.</summary>
internal sealed class ProviderConnection : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lazy<TokenCredential> _entra;

    public ProviderConnection(ProviderSettings settings, CallLimits limits, TimeProvider time, Lazy<TokenCredential> entra)
    {
        (Settings, _entra) = (settings, entra);
        Address = ProviderAddress.Of(settings);
        var sockets = new SocketsHttpHandler
        {
            // A redirection would carry the key to another host.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !Address.IsLoopback,
            ConnectTimeout = limits.ConnectTimeout,
            PooledConnectionLifetime = Lifetime,
        };
        Resilience = new ResilientHandler(sockets, limits, time);
        Http = new HttpClient(Resilience) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public ProviderSettings Settings { get; }

    /// <summary>Where requests go; never ends in a slash.</summary>
    public Uri Address { get; }

    /// <summary>Signs in to Azure where there is no key.</summary>
    public TokenCredential Entra => _entra.Value;

    public HttpClient Http { get; }

    public ResilientHandler Resilience { get; }

    public void Dispose() => Http.Dispose();
}
