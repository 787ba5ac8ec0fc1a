using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using MockInterviewer.Integrations.Providers.Http;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;

// The constructors that take a way to sign in are marked as not final by the package; it has no other for a server without a key or for Azure.
#pragma warning disable OPENAI001

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>The OpenAI package's clients for OpenAI, servers like it and Azure, over a connection of ours.</summary>
internal static class OpenAIClients
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    public static ChatClient Chat(ProviderConnection connection, string model) => new(model, SignIn(connection), Options(connection));

    public static async Task<IReadOnlyList<string>> ListModelsAsync(ProviderConnection connection, CancellationToken cancellationToken)
    {
        var client = new OpenAIModelClient(SignIn(connection), Options(connection));
        var result = await client.GetModelsAsync(new RequestOptions { CancellationToken = cancellationToken });
        using var json = JsonDocument.Parse(result.GetRawResponse().Content);
        // A server with no model may say null in place of an empty list.
        return json.RootElement.Child("data") is { ValueKind: JsonValueKind.Array } data ? [.. data.EnumerateArray().Select(m => m.Text("id")).OfType<string>()] : [];
    }

    /// <summary>For files and batches, whose bodies are written and read here.</summary>
    public static ClientPipeline Files(ProviderConnection connection) => ClientPipeline.Create(
        new ClientPipelineOptions { Transport = new HttpClientPipelineTransport(connection.Files), RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan },
        [], [SignIn(connection)], []);

    private static AuthenticationPolicy SignIn(ProviderConnection connection) => (connection.Settings.Kind, connection.Settings.ApiKey) switch
    {
        (ProviderKind.Azure, { } key) => ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), "api-key"),
        (ProviderKind.Azure, null) => new BearerTokenPolicy(connection.Entra, AzureScope),
        (_, { } key) => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key)),
        _ => new NoAuthentication(),
    };

    /// <summary>Retries and time limits are the connection's.</summary>
    private static OpenAIClientOptions Options(ProviderConnection connection) => new()
    {
        Endpoint = connection.Address,
        Transport = new HttpClientPipelineTransport(connection.Http),
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };
}
