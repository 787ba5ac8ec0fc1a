namespace MockInterviewer.Cli.Hosting;

/// <summary>The names in the environment that people know from elsewhere, and the settings that they stand for.</summary>
internal static class FamiliarNames
{
    private static readonly (string Name, string Key)[] All =
    [
        ("OPENAI_API_KEY", "Providers:OpenAI:ApiKey"),
        ("OPENAI_BASE_URL", "Providers:OpenAI:BaseUrl"),
        ("AZURE_OPENAI_ENDPOINT", "Providers:Azure:Endpoint"),
        ("AZURE_OPENAI_API_KEY", "Providers:Azure:ApiKey"),
        ("ANTHROPIC_API_KEY", "Providers:Anthropic:ApiKey"),
        ("ANTHROPIC_BASE_URL", "Providers:Anthropic:BaseUrl"),
    ];

    /// <summary>Those that are set, by configuration key.</summary>
    public static Dictionary<string, string?> Read() => All.Select(n => (n.Key, Value: Environment.GetEnvironmentVariable(n.Name)))
        .Where(n => !string.IsNullOrWhiteSpace(n.Value)).ToDictionary(n => n.Key, n => n.Value?.Trim());

    public static string NameOf(string key) => All.First(n => string.Equals(n.Key, key, StringComparison.OrdinalIgnoreCase)).Name;
}
