using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Integrations.Providers;

/// <summary>Where a provider's requests go, from what a person wrote.</summary>
internal static class ProviderAddress
{
    private const string OpenAI = "https://api.openai.com/v1";
    private const string Anthropic = "https://api.anthropic.com";
    private const string AzurePath = "/openai/v1";
    private const string AnthropicPath = "/v1";
    private const string ChatPath = "/chat/completions";

    /// <summary>Without a slash at the end, and without the parts of the path that clients add.</summary>
    /// <exception cref="ModelCallException">The address is missing or none that HTTP can use.</exception>
    public static Uri Of(ProviderSettings settings)
    {
        if (settings.BaseUrl is { } given && (!given.IsAbsoluteUri || given.Scheme is not ("http" or "https")))
        {
            throw new ModelCallException(ModelCallFault.WrongAddress,
                $"The address of {settings.Name} is not one of http or https; mend {settings.AddressSetting}.");
        }
        var text = settings.BaseUrl?.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri((settings.Kind, text) switch
        {
            (ProviderKind.OpenAI, null) => OpenAI,
            (ProviderKind.OpenAI, _) => Without(text, ChatPath),
            (ProviderKind.Azure, null) => throw new ModelCallException(ModelCallFault.WrongAddress,
                $"{settings.Name} needs the resource's address, such as https://name.openai.azure.com; set {settings.AddressSetting}."),
            (ProviderKind.Azure, _) => Without(Without(text, AzurePath), "/openai") + AzurePath,
            (_, null) => Anthropic,
            _ => Without(text, AnthropicPath),
        });
    }

    private static string Without(string text, string ending) =>
        text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? text[..^ending.Length] : text;
}
