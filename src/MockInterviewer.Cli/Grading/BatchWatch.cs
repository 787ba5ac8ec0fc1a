using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;
using MockInterviewer.Integrations.Providers.Pacing;

namespace MockInterviewer.Cli.Grading;

/// <summary>Where a batch's screen looks for how the calls get on and what they cost.</summary>
internal sealed record BatchWatch(Func<PaceState> Pace, Func<RunCost> Cost)
{
    /// <summary>Loads nothing of the providers where no model grades.</summary>
    public static BatchWatch Of(IServiceProvider services)
    {
        var meter = services.GetRequiredService<CostMeter>();
        return services.GetRequiredService<ModelUse>().Find(ModelRole.Grader) is null
            ? new BatchWatch(() => PaceState.Idle, () => meter.Total)
            : new BatchWatch(services.GetRequiredService<ModelProviders>().State, () => meter.Total);
    }
}
