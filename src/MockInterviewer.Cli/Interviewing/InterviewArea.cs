using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>What interviews bring to the host.</summary>
internal static class InterviewArea
{
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services.AddSingleton<IModelCallStore>(s =>
        {
            var store = SqliteModelCallStore.Open(s.GetRequiredService<DataFolder>().Path, s.GetRequiredService<TimeProvider>());
            TellOfDamage(s, store.KeptAside);
            return store;
        }).AddSingleton<IInterviewStore>(s =>
        {
            if (s.GetRequiredService<ModelUse>().IsAny)
            {
                // First: if the record of calls is damaged, the whole file is moved aside, and nobody may have it open.
                s.GetRequiredService<IModelCallStore>();
            }
            var store = SqliteInterviewStore.Open(s.GetRequiredService<DataFolder>().Path, s.GetRequiredService<TimeProvider>());
            TellOfDamage(s, store.KeptAside);
            return store;
        });

    private static void TellOfDamage(IServiceProvider services, string? aside)
    {
        if (aside is not null)
        {
            services.GetRequiredService<ILogger<SqliteInterviewStore>>().LogWarning(
                "The database was damaged. It is kept as {Aside}, and a new one has been begun.", aside);
        }
    }

    public static IServiceCollection AddInterviewing(this IServiceCollection services) => services
        .AddSingleton<InterviewIds>()
        .AddSingleton<RoundPicker>()
        .AddSingleton<InterviewStart>()
        .AddSingleton<InterviewScreen>()
        .AddSingleton<InterviewGrading>()
        .AddSingleton<ReportFiles>()
        .AddSingleton<StoredReports>()
        .AddSingleton<InterviewClosing>()
        .AddSingleton<InterviewRun>()
        .AddSingleton(ReaderFor);

    private static IReplyReader ReaderFor(IServiceProvider services) =>
        services.GetRequiredService<Surface>() is var surface && surface.IsEditable
            ? new AnswerEditor(surface, services.GetRequiredService<TimeProvider>())
            : new LineReplyReader(surface.Input);
}
