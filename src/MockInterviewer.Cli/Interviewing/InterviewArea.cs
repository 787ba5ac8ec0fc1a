using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>What interviews bring to the host.</summary>
internal static class InterviewArea
{
    public static IServiceCollection AddInterviewing(this IServiceCollection services)
    {
        services.TryAddSingleton<PromptLibrary>();
        return services
            .AddSingleton<InterviewIds>()
            .AddSingleton<RoundPicker>()
            .AddSingleton<InterviewStart>()
            .AddSingleton<InterviewScreen>()
            .AddSingleton<VoiceSource>()
            .AddSingleton(s => new ModelFailureMenu(s.GetRequiredService<Surface>(), token => s.GetRequiredService<ModelProviders>().CloseCircuitsAsync(token)))
            .AddSingleton<ReportFiles>()
            .AddSingleton<StoredReports>()
            .AddSingleton<InterviewClosing>()
            .AddSingleton<InterviewRun>()
            .AddSingleton(ReaderFor);
    }

    private static IReplyReader ReaderFor(IServiceProvider services) =>
        services.GetRequiredService<Surface>() is var surface && surface.IsEditable
            ? new AnswerEditor(surface, services.GetRequiredService<TimeProvider>())
            : new LineReplyReader(surface.Input);
}
