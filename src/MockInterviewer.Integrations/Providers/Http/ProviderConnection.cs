using Azure.Core;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>A provider's address and the one HTTP client through which everything to it goes.</summary>
internal sealed class ProviderConnection : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lazy<TokenCredential> _entra;
    private readonly Lazy<HttpClient> _files;

    public ProviderConnection(ProviderSettings settings, CallLimits limits, TimeProvider time, Lazy<TokenCredential> entra)
    {
        (Settings, _entra) = (settings, entra);
        Address = ProviderAddress.Of(settings);
        Resilience = new ResilientHandler(Sockets(limits), limits, time);
        Http = new HttpClient(Resilience) { Timeout = Timeout.InfiniteTimeSpan };
        _files = new Lazy<HttpClient>(() => new HttpClient(Sockets(limits)) { Timeout = Timeout.InfiniteTimeSpan });
    }

    public ProviderSettings Settings { get; }

    /// <summary>Where requests go; never ends in a slash.</summary>
    public Uri Address { get; }

    /// <summary>Signs in to Azure where there is no key.</summary>
    public TokenCredential Entra => _entra.Value;

    public HttpClient Http { get; }

    public ResilientHandler Resilience { get; }

    /// <summary>For files, beside the calls: nothing is sent again by itself, because a batch that is handed in twice is paid for twice, and no
    /// whole body is held.</summary>
    public HttpClient Files => _files.Value;

    /// <summary>Whether the longest reply goes by its newer name: reasoning models know no other, and most local servers pass over it.</summary>
    public bool HasNewLimit => Settings.Kind is ProviderKind.Azure || Settings.IsVendors;

    public void Dispose()
    {
        Http.Dispose();
        if (_files.IsValueCreated)
        {
            _files.Value.Dispose();
        }
    }

    private SocketsHttpHandler Sockets(CallLimits limits) => new()
    {
        // A redirection would carry the key to another host.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !Address.IsLoopback,
        ConnectTimeout = limits.ConnectTimeout,
        PooledConnectionLifetime = Lifetime,
    };
}
