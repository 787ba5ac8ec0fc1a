using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Hosting;

/// <summary>How a batch is run: what a model grades goes by the ledger, what the offline grader does costs nothing to do again.</summary>
/// <param name="retriesReview">Whether what needs review is graded anew.</param>
internal sealed class BatchArea(IServiceProvider services, bool retriesReview, KnownReviews reviews)
{
    private readonly LedgerRunOptions _options = new(Guid.NewGuid().ToString("N"), ModelArea.DegreeOf(services),
        services.GetRequiredService<IOptions<ModelsOptions>>().Value.Fresh, retriesReview)
    {
        Reviews = reviews,
    };

    private readonly IGrader _grader = services.GetRequiredService<IGrader>();
    private readonly RubricLibrary _library = services.GetRequiredService<RubricLibrary>();

    /// <summary>Null for the offline grader.</summary>
    public ModelChoice? Model { get; } = services.GetRequiredService<ModelUse>().Find(ModelRole.Grader);

    /// <summary>Of a record in the ledger; null where none is used.</summary>
    public Func<SubmissionRecord, string>? Status => Model is null ? null : new LedgerStates(_library, _grader, Ledger, reviews).Of;

    private IGradeLedger Ledger => services.GetRequiredService<IGradeLedger>();

    /// <exception cref="UsageException">There is no model, or its provider has no batches of the kind that is known here.</exception>
    public ProviderBatchArea AtProvider() => new(services, Model ?? throw new UsageException(
        "--provider-batch is for a model, and the offline grader grades; connect OpenAI or Azure, or leave it out."), _options);

    public IBatchRun Run() => Model is null
        ? new DirectRun(_grader, _library, ModelArea.DegreeOf(services))
        : new LedgerRun(Grader(Model, isFresh: false), new Lazy<IGrader>(() => Grader(Model, isFresh: true)), _library, Ledger,
            services.GetRequiredService<IModelCallStore>(), _options, services.GetRequiredService<TimeProvider>());

    public BatchForecaster Forecaster(CallAverages? averages) => new(_library, _grader, Model is null ? null : Ledger, new KeptRows(_options),
        Model is null ? null : Estimate(averages));

    /// <summary>What earlier calls of the same kind came to; null when there were none.</summary>
    public CallAverages? Averages() => Model is null ? null
        : services.GetRequiredService<IModelCallStore>().Average(Model.Provider.Name, Model.Model!, Estimate(averages: null).PromptHash);

    /// <summary>One that asks about nothing that waits at a provider.</summary>
    /// <param name="isFresh">Whether it asks the model also where a reply is on record.</param>
    private DeferredGrader Grader(ModelChoice model, bool isFresh) => new(ModelArea.GraderOf(services,
        services.GetRequiredService<RoleClients>().Create(model, isFresh, services.GetRequiredService<IProviderBatchStore>().Waits)));

    private GradingEstimate Estimate(CallAverages? averages)
    {
        var options = services.GetRequiredService<IOptions<GradingOptions>>().Value;
        return new GradingEstimate(services.GetRequiredService<PromptLibrary>(), new ModelGraderOptions(options.Thorough, options.Votes), averages?.OutputTokens);
    }
}
