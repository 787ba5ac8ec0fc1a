using Anthropic;
using Anthropic.Core;
using Anthropic.Models.Models;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Anthropic;

/// <summary>The Anthropic package's client over a connection of ours.</summary>
internal static class AnthropicClients
{
    private const string NoKey = "none";
    private const int MostModels = 1000;

    /// <summary>Longer than any call that the connection allows.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Retries and time limits are the connection's. The package's own spans are off: the environment could make them hold the messages.</summary>
    public static AnthropicClient Of(ProviderConnection connection) => new(new ClientOptions
    {
        HttpClient = connection.Http,
        BaseUrl = connection.Address.AbsoluteUri.TrimEnd('/'),
        ApiKey = connection.Settings.ApiKey ?? NoKey,
        MaxRetries = 0,
        Timeout = Longest,
        OpenTelemetry = false,
    });

    public static async Task<IReadOnlyList<string>> ListModelsAsync(ProviderConnection connection, CancellationToken cancellationToken)
    {
        var page = await Of(connection).Models.List(new ModelListParams { Limit = MostModels }, cancellationToken);
        return [.. page.Items.Select(m => m.ID)];
    }
}
