namespace MockInterviewer.Cli.Hosting;

/// <summary>Where the providers are and how they are signed in to.</summary>
internal sealed class ProvidersOptions
{
    public const string Section = "Providers";

    public ProviderOptions OpenAI { get; set; } = new();

    public ProviderOptions Azure { get; set; } = new();

    public ProviderOptions Anthropic { get; set; } = new();
}
