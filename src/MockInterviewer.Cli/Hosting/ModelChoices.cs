using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Decides which provider and model each role would use.</summary>
internal sealed class ModelChoices(ModelsOptions models, ProvidersOptions providers)
{
    /// <summary>In the order in which they are taken when several are set up and none is named.</summary>
    public static readonly string[] Names = ["openai", "anthropic", "azure"];

    public const string HowToConnect =
        "Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or AZURE_OPENAI_ENDPOINT with --model DEPLOYMENT, or for a server of your own (Ollama, LM Studio, "
        + "llama.cpp, vLLM, OpenRouter) OPENAI_BASE_URL=http://localhost:11434/v1 with --model NAME.";

    /// <summary>Null when no provider is set up and none is named. What is found may still have a problem.</summary>
    public ModelChoice? Find(ModelRole role)
    {
        var own = Of(role);
        var (name, key) = own.Provider.Length > 0 ? (own.Provider, $"{ModelsOptions.Section}:{role}:Provider")
            : models.Provider.Length > 0 ? (models.Provider, $"{ModelsOptions.Section}:Provider")
            : Names.Select(n => (Name: n, Key: DeciderOf(n))).FirstOrDefault(n => n.Key is not null) is { Key: { } decider } first ? (first.Name, decider)
            : ("", "");
        return Names.Contains(name.ToLowerInvariant()) ? Choose(role, name.ToLowerInvariant(), key) : null;
    }

    /// <exception cref="UsageException">None is connected, or what is set up lacks something.</exception>
    public ModelChoice Require(ModelRole role) =>
        (Find(role) ?? throw new UsageException($"No model is connected. {HowToConnect} Or use --grader offline.")).OrThrow();

    private ModelChoice Choose(ModelRole role, string name, string providerKey)
    {
        var settings = SettingsOf(name);
        var own = Of(role);
        models.Defaults.TryGetValue(name, out var defaults);
        var usual = settings.Name == name ? DefaultOf(defaults, role) : "";
        (string? Model, string? Key) model = own.Model.Length > 0 ? (own.Model, $"{ModelsOptions.Section}:{role}:Model")
            : models.Model.Length > 0 ? (models.Model, $"{ModelsOptions.Section}:Model")
            : usual.Length > 0 ? (usual, $"{ModelsOptions.Section}:Defaults:{name}:{role}")
            : (null, null);
        return new ModelChoice(role, settings, model.Model, providerKey, model.Key, ProblemOf(settings, model.Model));
    }

    private ProviderSettings SettingsOf(string name)
    {
        var options = OptionsOf(name);
        var address = Uri.TryCreate(options.Address, UriKind.Absolute, out var uri) ? uri : null;
        var key = options.ApiKey.Length > 0 ? options.ApiKey : null;
        return name switch
        {
            "azure" => new ProviderSettings(ProviderKind.Azure, address, key),
            "anthropic" => new ProviderSettings(ProviderKind.Anthropic, address, key),
            _ => OpenAIs(new ProviderSettings(ProviderKind.OpenAI, address, key)),
        };
    }

    /// <summary>A server of one's own has other models, and other prices.</summary>
    private static ProviderSettings OpenAIs(ProviderSettings provider) => provider.IsVendors ? provider : provider with { Name = "openai-compatible" };

    private static string? ProblemOf(ProviderSettings provider, string? model) => provider switch
    {
        { Kind: ProviderKind.Azure, BaseUrl: null } => $"Azure needs the address of your resource: set {provider.AddressSetting}, or choose another provider with --provider.",
        { Kind: not ProviderKind.Azure, ApiKey: null, IsVendors: true } => $"The provider {provider.Name} needs a key: set {provider.KeySetting}, or choose another with --provider.",
        _ when model is null && provider.Kind == ProviderKind.Azure =>
            "Azure calls models by the names of your deployments: say which with --model DEPLOYMENT or MOCKINTERVIEWER_Models__Model.",
        _ when model is null => $"The server at {provider.BaseUrl?.GetLeftPart(UriPartial.Path)} has no usual model: say which with --model NAME or "
            + "MOCKINTERVIEWER_Models__Model; 'mockinterviewer doctor --probe' lists those that it offers.",
        _ => null,
    };

    private RoleOptions Of(ModelRole role) => role switch
    {
        ModelRole.Interviewer => models.Interviewer,
        ModelRole.Grader => models.Grader,
        _ => models.Drafter,
    };

    private static string DefaultOf(DefaultModels? defaults, ModelRole role) => role switch
    {
        ModelRole.Interviewer => defaults?.Interviewer,
        ModelRole.Grader => defaults?.Grader,
        _ => defaults?.Drafter,
    } ?? "";

    private ProviderOptions OptionsOf(string name) => name switch
    {
        "azure" => providers.Azure,
        "anthropic" => providers.Anthropic,
        _ => providers.OpenAI,
    };

    /// <summary>The setting by which a provider counts as set up, or null: a key; for Azure its address; for servers of OpenAI's protocol either.</summary>
    private string? DeciderOf(string name) => (name, OptionsOf(name)) switch
    {
        ("azure", { Address.Length: > 0 }) => "Providers:Azure:Endpoint",
        ("anthropic", { ApiKey.Length: > 0 }) => "Providers:Anthropic:ApiKey",
        ("openai", { Address.Length: > 0 }) => "Providers:OpenAI:BaseUrl",
        ("openai", { ApiKey.Length: > 0 }) => "Providers:OpenAI:ApiKey",
        _ => null,
    };
}
