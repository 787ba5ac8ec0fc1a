using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.Grading.Calibrations;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What models bring to the host. All of it is made when it is first asked for: a start without a model loads none of it.</summary>
internal static class ModelArea
{
    /// <summary>Where nobody waits for the single call, it is tried so many times as often, sooner after the first failure.</summary>
    private const int UnattendedTimes = 2;

    private static readonly TimeSpan QuickDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddModels(this IServiceCollection services, IConfigurationRoot configuration)
    {
        foreach (var role in Enum.GetValues<ModelRole>())
        {
            // Null where no model plays the role: asked for as optional, the answer is nothing.
            services.AddKeyedSingleton<IChatClient>(role, (s, _) => s.GetRequiredService<ModelUse>().Find(role) is { } choice
                ? s.GetRequiredService<RoleClients>().Create(choice)
                : null!);
        }
        return services
            .AddSingleton(new SettingOrigins(configuration))
            .AddSingleton(s => new ModelChoices(s.GetRequiredService<IOptions<ModelsOptions>>().Value, s.GetRequiredService<IOptions<ProvidersOptions>>().Value))
            .AddSingleton<ModelUse>()
            .AddSingleton(s => SecretsIn(s.GetRequiredService<IOptions<ProvidersOptions>>().Value))
            .AddSingleton(s => new ModelProviders(s.GetRequiredService<PromptLibrary>(), LimitsOf(s.GetRequiredService<IOptions<ModelsOptions>>().Value),
                s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Secrets>()))
            .AddSingleton(s => new Lazy<ModelPrices>(() => ModelPrices.Load(PricesIn(s.GetRequiredService<ContentFolder>()))))
            .AddSingleton(s => new Lazy<IModelCallStore>(s.GetRequiredService<IModelCallStore>))
            .AddSingleton(s => new CostMeter(s.GetRequiredService<IOptions<ModelsOptions>>().Value.MaxCost))
            .AddSingleton<RoleClients>();
    }

    /// <summary>The grader that the options ask for.</summary>
    public static IGrader GraderOf(IServiceProvider services) => GraderOf(services, services.GetKeyedService<IChatClient>(ModelRole.Grader));

    /// <summary>The same, by another client of the model.</summary>
    /// <param name="model">Null for the offline grader.</param>
    public static IGrader GraderOf(IServiceProvider services, IChatClient? model)
    {
        var options = services.GetRequiredService<IOptions<GradingOptions>>().Value;
        var grader = model is { } client
            ? new ModelGrader(client, services.GetRequiredService<PromptLibrary>(), new ModelGraderOptions(options.Thorough, options.Votes), UntrustedText.NewNonce)
            : (IGrader)new OfflineGrader();
        if (options.Calibration.Length > 0)
        {
            grader = new CalibratedGrader(grader, Calibration.Load(options.Calibration));
        }
        return services.GetRequiredService<ModelUse>().IsOfflineBeside ? new BothGraders(grader, new OfflineGrader()) : grader;
    }

    /// <summary>How many answers are graded at a time: the offline grader wants a processor; for a model there are enough that some can be
    /// prepared, or wait to be asked again, beside those that are being asked.</summary>
    public static int DegreeOf(IServiceProvider services) => services.GetRequiredService<ModelUse>().Find(ModelRole.Grader) is null
        ? Environment.ProcessorCount
        : services.GetRequiredService<IOptions<ModelsOptions>>().Value.Concurrency * 3 / 2 + Environment.ProcessorCount;

    /// <summary>All keys, also of providers that are not used: whatever a server sends back, none of them is shown.</summary>
    private static Secrets SecretsIn(ProvidersOptions providers)
    {
        var secrets = new Secrets();
        foreach (var provider in (ProviderOptions[])[providers.OpenAI, providers.Azure, providers.Anthropic])
        {
            secrets.Add(provider.ApiKey);
        }
        return secrets;
    }

    private static CallLimits LimitsOf(ModelsOptions options) => new()
    {
        Attempts = options.Unattended ? UnattendedTimes * options.Attempts : options.Attempts,
        AttemptTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        OverallTimeout = TimeSpan.FromSeconds(options.OverallTimeoutSeconds),
        FirstDelay = options.Unattended ? QuickDelay : CallLimits.UsualFirstDelay,
        OutagePatience = options.Unattended ? TimeSpan.FromSeconds(Math.Min(LongestOutage.TotalSeconds, options.OverallTimeoutSeconds)) : TimeSpan.Zero,
        Concurrency = options.Concurrency,
        RequestsPerMinute = options.RequestsPerMinute,
        TokensPerMinute = options.TokensPerMinute,
    };

    /// <summary>A content folder of somebody's own may have prices of its own; it need not.</summary>
    private static ContentFolder PricesIn(ContentFolder content) =>
        File.Exists(content.PathOf(ModelPrices.File)) ? content : new ContentFolder(AppContext.BaseDirectory);
}
