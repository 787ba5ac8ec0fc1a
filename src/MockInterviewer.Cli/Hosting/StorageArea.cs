using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Integrations.Storage.Sqlite;

namespace MockInterviewer.Cli.Hosting;

/// <summary>The stores, opened when they are first asked for.</summary>
internal static class StorageArea
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton(OpenShared)
        .AddSingleton<IModelCallStore>(s => new SqliteModelCallStore(s.GetRequiredService<SharedDatabase>()))
        .AddSingleton<IGradeLedger>(s => new SqliteGradeLedger(s.GetRequiredService<SharedDatabase>()))
        .AddSingleton<IProviderBatchStore>(s => new SqliteProviderBatchStore(s.GetRequiredService<SharedDatabase>()))
        .AddSingleton<IReviewStore>(s => new SqliteReviewStore(s.GetRequiredService<SharedDatabase>()))
        .AddSingleton<IInterviewStore>(OpenInterviews);

    /// <summary>What is known of people's reviews: by the data folder, where a database need not be made only to find that there are none, and by a
    /// folder of results.</summary>
    /// <param name="results">Null for no such folder.</param>
    public static KnownReviews ReviewsFor(IServiceProvider services, string? results) => new(new FolderReviews(results,
        SharedDatabase.IsIn(services.GetRequiredService<DataFolder>().Path) ? services.GetRequiredService<IReviewStore>() : null).All());

    private static SharedDatabase OpenShared(IServiceProvider services)
    {
        var database = SharedDatabase.Open(services.GetRequiredService<DataFolder>().Path, services.GetRequiredService<TimeProvider>());
        TellOfDamage(services, database.KeptAside);
        return database;
    }

    private static SqliteInterviewStore OpenInterviews(IServiceProvider services)
    {
        if (services.GetRequiredService<ModelUse>() is var use && (use.IsUsed(ModelRole.Grader) || use.IsUsed(ModelRole.Interviewer)))
        {
            // First: if the record of calls is damaged, the whole file is moved aside, and nobody may have it open then.
            services.GetRequiredService<SharedDatabase>();
        }
        var store = SqliteInterviewStore.Open(services.GetRequiredService<DataFolder>().Path, services.GetRequiredService<TimeProvider>());
        TellOfDamage(services, store.KeptAside);
        return store;
    }

    private static void TellOfDamage(IServiceProvider services, string? aside)
    {
        if (aside is not null)
        {
            services.GetRequiredService<ILogger<SqliteInterviewStore>>().LogWarning(
                "The database was damaged. It is kept as {Aside}, and a new one has been begun.", aside);
        }
    }
}
