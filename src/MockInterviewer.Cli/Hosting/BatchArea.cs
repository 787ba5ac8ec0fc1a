using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Hosting;

/// <summary>How a batch is run: what a model grades goes by the ledger, what the offline grader does costs nothing to do again.</summary>
internal static class BatchArea
{
    /// <param name="retriesReview">Whether what needs review is graded anew.</param>
    public static IBatchRun RunOf(IServiceProvider services, bool retriesReview)
    {
        if (services.GetRequiredService<ModelUse>().Find(ModelRole.Grader) is null)
        {
            return new DirectRun(services.GetRequiredService<BatchGrader>());
        }
        var options = new LedgerRunOptions(Guid.NewGuid().ToString("N"), ModelArea.DegreeOf(services),
            services.GetRequiredService<IOptions<ModelsOptions>>().Value.Fresh, retriesReview);
        return new LedgerRun(services.GetRequiredService<IGrader>(), new Lazy<IGrader>(() => ModelArea.FreshGraderOf(services)),
            services.GetRequiredService<RubricLibrary>(), services.GetRequiredService<IGradeLedger>(), options, services.GetRequiredService<TimeProvider>());
    }
}
