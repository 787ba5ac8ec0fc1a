using Microsoft.Extensions.AI;
using MockInterviewer.Core.Prompts;

namespace MockInterviewer.Integrations.Providers;

/// <summary>
/// Makes clients for models. Keeps one connection pool, rate limit and circuit breaker per provider, and what is known to be lacking per
/// provider and model: one instance serves the whole run. May be used from several threads.
/// </summary>
/// <param name="prompts">Holds the words that ask for JSON where a server has no setting for it.</param>
public sealed class ModelProviders(PromptLibrary prompts, CallLimits limits, TimeProvider time) : IDisposable
{
    /// <summary>A client whose failures are all <see cref="Core.ModelCalls.ModelCallException"/>; nothing is sent before its first call.</summary>
    /// <exception cref="Core.ModelCalls.ModelCallException">A required key or address is missing.</exception>
    public IChatClient Create(ProviderSettings settings, string model) => throw new NotImplementedException($"{prompts}{limits}{time}{settings}{model}");

    /// <summary>The names of the models that the server offers, in its order; empty where it offers none.</summary>
    /// <exception cref="Core.ModelCalls.ModelCallException">The list cannot be had.</exception>
    public Task<IReadOnlyList<string>> ListModelsAsync(ProviderSettings settings, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{settings}{cancellationToken}");

    public void Dispose()
    {
    }
}
