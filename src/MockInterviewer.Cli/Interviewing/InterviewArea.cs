using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>What interviews bring to the host.</summary>
internal static class InterviewArea
{
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services.AddSingleton<IInterviewStore>(s =>
        {
            var store = SqliteInterviewStore.Open(s.GetRequiredService<DataFolder>().Path, s.GetRequiredService<TimeProvider>());
            if (store.KeptAside is { } aside)
            {
                s.GetRequiredService<ILogger<SqliteInterviewStore>>().LogWarning(
                    "The database was damaged. It is kept as {Aside}, and a new one has been begun.", aside);
            }
            return store;
        });

    public static IServiceCollection AddInterviewing(this IServiceCollection services)
    {
        services.TryAddSingleton<PromptLibrary>();
        return services
            .AddSingleton<InterviewIds>()
            .AddSingleton<RoundPicker>()
            .AddSingleton<InterviewStart>()
            .AddSingleton<InterviewScreen>()
            .AddSingleton<VoiceSource>()
            .AddSingleton<ModelFailureMenu>()
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
