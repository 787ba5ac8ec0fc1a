using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers.Adapting;
using MockInterviewer.Integrations.Providers.Anthropic;
using MockInterviewer.Integrations.Providers.Batches;
using MockInterviewer.Integrations.Providers.Faults;
using MockInterviewer.Integrations.Providers.Http;
using MockInterviewer.Integrations.Providers.OpenAICompatible;
using MockInterviewer.Integrations.Providers.Pacing;

namespace MockInterviewer.Integrations.Providers;

/// <summary>
/// Makes clients for models. Keeps one connection pool, rate limit and circuit breaker per provider, and what is known to be lacking per
/// provider and model: one instance serves the whole run. May be used from several threads.
/// </summary>
/// <param name="prompts">Holds the words that ask for JSON where a server has no setting for it.</param>
/// <param name="secrets">Learns the key of every provider; what it knows appears in no message.</param>
/// <param name="entra">Signs in to Azure where there is no key; null for whatever this computer offers (az login, a managed identity...).</param>
public sealed class ModelProviders(PromptLibrary prompts, CallLimits limits, TimeProvider time, Secrets secrets, TokenCredential? entra = null) : IDisposable
{
    private readonly ConcurrentDictionary<ProviderSettings, Lazy<ProviderConnection>> _connections = new();
    private readonly ConcurrentDictionary<(Uri Address, string Model), KnownLacks> _lacks = new();
    private readonly Lazy<TokenCredential> _entra = new(() => entra ?? new DefaultAzureCredential());
    private readonly RequestForm _form = new(prompts);

    /// <summary>A client whose failures are all <see cref="ModelCallException"/>; nothing is sent before its first call.</summary>
    /// <exception cref="ModelCallException">A required key or address is missing.</exception>
    public IChatClient Create(ProviderSettings settings, string model)
    {
        var connection = Connect(settings);
        var known = LacksOf(connection, model);
        var finder = new LackFinder(hasJsonObject: settings.Kind is not ProviderKind.Anthropic);
        IChatClient client = settings.Kind is ProviderKind.Anthropic
            ? new ClaudeChatClient(AnthropicClients.Of(connection), connection, model)
            : new OpenAIChatClient(OpenAIClients.Chat(connection, model), connection, model);
        return new CheckedChatClient(new AdaptingChatClient(client, known, finder, _form), new CallFaults(connection, model, limits, secrets));
    }

    /// <summary>The provider's batches of calls, for one model.</summary>
    /// <returns>Null where it has none of this kind.</returns>
    /// <exception cref="ModelCallException">A required key or address is missing.</exception>
    public IBatchProvider? Batches(ProviderSettings settings, string model)
    {
        var connection = Connect(settings);
        return settings.Kind is ProviderKind.Anthropic
            ? null
            : new OpenAIBatches(connection, model, LacksOf(connection, model), _form, new CallFaults(connection, model, limits, secrets), limits, time);
    }

    /// <summary>The names of the models that the server offers, in its order; empty where it offers none.</summary>
    /// <exception cref="ModelCallException">The list cannot be had.</exception>
    public async Task<IReadOnlyList<string>> ListModelsAsync(ProviderSettings settings, CancellationToken cancellationToken)
    {
        var connection = Connect(settings);
        try
        {
            return await (settings.Kind is ProviderKind.Anthropic
                ? AnthropicClients.ListModelsAsync(connection, cancellationToken)
                : OpenAIClients.ListModelsAsync(connection, cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && new CallFaults(connection, "", limits, secrets).Of(e, []) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>For when a person says "try again": servers that were left alone after many failures are asked at once.</summary>
    public Task CloseCircuitsAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_connections.Values.Where(c => c.IsValueCreated).Select(c => c.Value.Resilience.CloseCircuitAsync(cancellationToken)));

    /// <summary>How the calls to all providers together get on.</summary>
    public PaceState State() => _connections.Values.Where(c => c.IsValueCreated).Select(c => c.Value.Resilience.Pace.State).Aggregate(
        PaceState.Idle, (all, one) => new PaceState(all.Most + one.Most, all.UnderWay + one.UnderWay, all.Wait > one.Wait ? all.Wait : one.Wait, all.IsDown || one.IsDown,
            all.IsRefusing || one.IsRefusing));

    public void Dispose()
    {
        foreach (var connection in _connections.Values.Where(c => c.IsValueCreated))
        {
            connection.Value.Dispose();
        }
    }

    private KnownLacks LacksOf(ProviderConnection connection, string model) => _lacks.GetOrAdd((connection.Address, model), _ => new KnownLacks());

    private ProviderConnection Connect(ProviderSettings settings)
    {
        secrets.Add(settings.ApiKey);
        var connection = _connections.GetOrAdd(settings, s => new Lazy<ProviderConnection>(() => new ProviderConnection(s, limits, time, _entra))).Value;
        return settings is { Kind: not ProviderKind.Azure, ApiKey: null, IsVendors: true }
            ? throw new ModelCallException(ModelCallFault.WrongKey, $"{settings.Name} needs a key; set {settings.KeySetting}.")
            : connection;
    }
}
