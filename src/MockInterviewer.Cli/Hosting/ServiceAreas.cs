using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MockInterviewer.Cli.Interviewing;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What each area of the program brings to the host.</summary>
internal static class ServiceAreas
{
    public static IServiceCollection AddCheckedOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InterviewOptions>().Bind(configuration.GetSection(InterviewOptions.Section)).ValidateOnStart();
        services.AddOptions<GradingOptions>().Bind(configuration.GetSection(GradingOptions.Section)).ValidateOnStart();
        services.AddOptions<DataOptions>().Bind(configuration.GetSection(DataOptions.Section)).ValidateOnStart();
        services.AddOptions<ModelsOptions>().Bind(configuration.GetSection(ModelsOptions.Section)).ValidateOnStart();
        services.AddOptions<ProvidersOptions>().Bind(configuration.GetSection(ProvidersOptions.Section)).ValidateOnStart();
        services.AddOptions<ContentOptions>().Bind(configuration.GetSection(ContentOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<InterviewOptions>, OptionsRules>()
            .AddSingleton<IValidateOptions<GradingOptions>, OptionsRules>()
            .AddSingleton<IValidateOptions<DataOptions>, OptionsRules>()
            .AddSingleton<IValidateOptions<ContentOptions>, OptionsRules>()
            .AddSingleton<IValidateOptions<ModelsOptions>, OptionsRules>()
            .AddSingleton<IValidateOptions<ProvidersOptions>, OptionsRules>()
            .AddSingleton(s => DataFolder.Of(s.GetRequiredService<IOptions<DataOptions>>().Value));
    }

    /// <param name="ahead">Read at once, on other threads: the largest part of an interview's start.</param>
    public static IServiceCollection AddContent(
        this IServiceCollection services, IConfiguration configuration, (string Company, string Round)? ahead)
    {
        var options = new ContentOptions { Folder = configuration[$"{ContentOptions.Section}:{nameof(ContentOptions.Folder)}"] ?? "" };
        var folder = new ContentFolder(options.ResolvedFolder);
        var library = new RubricLibrary(folder);
        var contents = new InterviewContentReader(folder, library);
        if (ahead is var (company, round))
        {
            _ = contents.ReadToPlanAsync(company, round);
        }
        return services.AddSingleton(folder).AddSingleton(library).AddSingleton(contents).AddSingleton<PromptLibrary>();
    }

    public static IServiceCollection AddGrading(this IServiceCollection services) => services
        .AddSingleton(ModelArea.GraderOf)
        .AddSingleton(s => new BatchGrader(s.GetRequiredService<IGrader>(), s.GetRequiredService<RubricLibrary>(), ModelArea.DegreeOf(s)));
}
