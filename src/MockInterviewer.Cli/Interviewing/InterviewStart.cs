using Microsoft.Extensions.Options;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Plans a new interview, or finds the one that is to go on.</summary>
internal sealed class InterviewStart(
    IInterviewStore store, InterviewContentReader contents, RoundPicker picker, InterviewIds ids, IGrader grader, TimeProvider time,
    IOptions<InterviewOptions> options)
{
    /// <summary>Questions of so many interviews before are not asked again while there are others.</summary>
    private const int RememberedInterviews = 50;

    /// <exception cref="UsageException">There is nothing to go on with.</exception>
    /// <exception cref="UnknownNameException">No such company, round or interview.</exception>
    public async Task<InterviewState> BeginAsync(InterviewRequest request, CancellationToken cancellation)
    {
        if (request.IsResumed)
        {
            return Resume(request.ResumeId);
        }
        var history = store.List();
        var (companyId, round) = await picker.PickAsync(request.Company, request.Round, history, cancellation);
        var (content, bank) = await contents.ReadToPlanAsync(companyId, round);
        var random = request.Seed is { } seed ? new Random(seed) : Random.Shared;
        var plan = InterviewPlanner.Plan(ids.Next(Random.Shared), content.Company, round, bank,
            options.Value.Questions, options.Value.Probes, random.Next(), grader.Info.Kind, time.GetLocalNow(),
            request.Seed is null ? AskedBefore(history, companyId, round) : []);
        store.Create(plan);
        return InterviewState.New(plan);
    }

    private InterviewState Resume(string? id)
    {
        var wanted = id ?? store.LastUnfinished()
            ?? throw new UsageException("There is no interview to go on with; begin one with 'mockinterviewer interview'.");
        var state = store.Load(wanted)
            ?? throw new UnknownNameException("interview", wanted, [.. store.List().Where(i => !i.HasReport).Select(i => i.Id)]);
        return store.LoadReport(state.Plan.Id) is not null
            ? throw new UsageException($"The interview {wanted} is finished; 'mockinterviewer report {wanted}' shows its debrief.")
            : state;
    }

    private static HashSet<string> AskedBefore(IReadOnlyList<InterviewSummary> history, string company, string round) =>
        [.. history.Where(i => i.Company == company && i.Round == round).Take(RememberedInterviews).SelectMany(i => i.AskedIds)];
}
