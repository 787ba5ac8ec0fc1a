namespace MockInterviewer.Integrations.Providers;

/// <summary>Where a provider is and how it is signed in to. Two that are equal share connections, limits and circuit breaker.</summary>
/// <param name="BaseUrl">OpenAI: up to and with /v1, null for OpenAI's own. Azure: the resource's address, with or without
/// /openai/v1/; required. Anthropic: the root, null for Anthropic's own.</param>
/// <param name="ApiKey">May be null for a server of one's own, and for Azure, which then signs in with Entra ID.</param>
public sealed record ProviderSettings(ProviderKind Kind, Uri? BaseUrl, string? ApiKey)
{
    /// <summary>What the provider is called in messages and records.</summary>
    public string Name { get; init; } = Kind switch
    {
        ProviderKind.OpenAI => "openai",
        ProviderKind.Azure => "azure",
        _ => "anthropic",
    };

    /// <summary>The setting that a person changes to mend the key; named in messages.</summary>
    public string KeySetting { get; init; } = Kind switch
    {
        ProviderKind.OpenAI => "OPENAI_API_KEY",
        ProviderKind.Azure => "AZURE_OPENAI_API_KEY",
        _ => "ANTHROPIC_API_KEY",
    };

    /// <summary>The setting that a person changes to mend the address; named in messages.</summary>
    public string AddressSetting { get; init; } = Kind switch
    {
        ProviderKind.OpenAI => "OPENAI_BASE_URL",
        ProviderKind.Azure => "AZURE_OPENAI_ENDPOINT",
        _ => "ANTHROPIC_BASE_URL",
    };

    /// <summary>Whether requests go to the vendor itself (or to a regional host of it), where nothing works without a key; a server of one's own
    /// that speaks its protocol has other models and other prices.</summary>
    public bool IsVendors => BaseUrl is null
        || ((IEnumerable<string>)["api.openai.com", "api.anthropic.com"]).Any(h => BaseUrl.Host == h || BaseUrl.Host.EndsWith($".{h}", StringComparison.Ordinal));

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Name} ({Kind}) at {BaseUrl?.GetLeftPart(UriPartial.Path) ?? "its own address"}";
}
