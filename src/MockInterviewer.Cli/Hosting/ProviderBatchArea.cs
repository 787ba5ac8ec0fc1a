using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What it takes to hand calls to a provider by the file, and to grade by what comes back.</summary>
internal sealed class ProviderBatchArea
{
    private readonly IServiceProvider _services;
    private readonly ModelChoice _model;
    private readonly LedgerRunOptions _options;

    /// <exception cref="UsageException">The provider has no batches of the kind that is known here, or something is asked that they do not do.</exception>
    public ProviderBatchArea(IServiceProvider services, ModelChoice model, LedgerRunOptions options)
    {
        if (options.IsFresh || options.RetriesReview)
        {
            throw new UsageException($"{(options.IsFresh ? "--fresh" : "--retry needs_review")} asks anew what was answered, and --provider-batch hands in what was not; leave one of them out.");
        }
        (_services, _model, _options) = (services, model, options);
        Provider = services.GetRequiredService<ModelProviders>().Batches(model.Provider, model.Model!) ?? throw new UsageException(
            $"--provider-batch speaks the batches of OpenAI and Azure; those of {model.Provider.Name} are of another kind and not supported. Leave it out, or use another --provider.");
    }

    public IBatchProvider Provider { get; }

    public IProviderBatchStore Store => _services.GetRequiredService<IProviderBatchStore>();

    private RubricLibrary Library => _services.GetRequiredService<RubricLibrary>();

    private IModelCallStore Calls => _services.GetRequiredService<IModelCallStore>();

    private IGradeLedger Ledger => _services.GetRequiredService<IGradeLedger>();

    private TimeProvider Time => _services.GetRequiredService<TimeProvider>();

    private ModelPrice? Price => _services.GetRequiredService<RoleClients>().PriceOf(_model)?.InFiles;

    /// <param name="file">Is filled; the caller's.</param>
    public ProviderSubmission Submission(Stream file)
    {
        var (grader, deferring) = Grader();
        return new ProviderSubmission(grader, deferring, asksAhead: true, Library, Ledger, _options, Store, Provider,
            _services.GetRequiredService<CostMeter>(), Price, file, ProviderBatchLimits.Usual, () => Guid.NewGuid().ToString("N"), Time);
    }

    public ProviderMerge Merge() => new(Provider, Store, Calls, Ledger, Price);

    /// <summary>Grades by what is on record, and asks nobody.</summary>
    public IBatchRun Run()
    {
        var (grader, _) = Grader();
        return new LedgerRun(grader, new Lazy<IGrader>(grader), Library, Ledger, Calls, _options, Time);
    }

    /// <summary>A file that only its owner can read, and nobody else has open; it is gone when it is closed.</summary>
    /// <exception cref="UsageException">Another run has it.</exception>
    public Stream OpenPart()
    {
        var folder = _services.GetRequiredService<DataFolder>();
        folder.Create(folder.Path);
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        var path = Path.Combine(folder.Path, "provider-batch.jsonl");
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new UsageException($"Another run is handing in a batch from the data folder {folder.Path}; wait for its end.", e);
        }
    }

    private (DeferredGrader Grader, DeferringChatClient Deferring) Grader()
    {
        var (client, deferring) = _services.GetRequiredService<RoleClients>().CreateDeferring(_model, Store.Waits);
        return (new DeferredGrader(ModelArea.GraderOf(_services, client)), deferring);
    }
}
