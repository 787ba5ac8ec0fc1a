using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What a role would use.</summary>
/// <param name="Model">Null when none is named and there is no default.</param>
/// <param name="ProviderKey">The setting that decided on the provider.</param>
/// <param name="ModelKey">The setting that decided on the model; null when there is no model.</param>
/// <param name="Problem">What is missing, in one sentence with what to do; null when it can be used.</param>
internal sealed record ModelChoice(ModelRole Role, ProviderSettings Provider, string? Model, string ProviderKey, string? ModelKey, string? Problem)
{
    /// <summary>Where the provider is, for people.</summary>
    public string Address => Provider.BaseUrl?.GetLeftPart(UriPartial.Path).TrimEnd('/') ?? "its own address";

    /// <exception cref="UsageException">Something is missing.</exception>
    public ModelChoice OrThrow() => Problem is null ? this : throw new UsageException(Problem);
}
