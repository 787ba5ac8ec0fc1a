using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Grades a closed interview, keeps the report, shows the debrief and says where the files are.</summary>
internal sealed class InterviewClosing(
    IGrader grader, ModelFailureMenu menu, InterviewScreen screen, IInterviewStore store, RubricLibrary library, ReportFiles files, Surface surface,
    CostMeter meter, TimeProvider time)
{
    /// <returns>False when the grader failed and it is left for later: there is no report then, and --resume comes back here.</returns>
    public async Task<bool> CloseAsync(InterviewState state, InterviewContent content, CancellationToken cancellation)
    {
        if (await GradeAsync(state, content.Rubric, cancellation) is not { } answers)
        {
            return false;
        }
        var report = InterviewReport.Build(state, content.Rubric, content.Persona.Name,
            level => content.Persona.Debrief.For(level, state.Plan.Seed), answers, library.Documents, time.GetLocalNow());
        store.SaveReport(report.Id, InterviewReportJson.Write(report), report.Result.Level, report.Result.Decision);
        new DebriefPage(surface).Show(report);
        if (ReportWords.Of(Usage.Of(meter.Total)) is { Length: > 0 } usage)
        {
            surface.Out.WriteLine($"In this sitting models took {usage}.\n");
        }
        // Files come last: on a full disk the debrief has been seen and is in the store.
        var written = files.Keep(report);
        surface.Out.WriteLine("Saved as:");
        foreach (var file in written)
        {
            surface.Out.WriteLine($"  {file}");
        }
        return true;
    }

    /// <summary>One reader for the whole interview: who goes on offline has every answer read offline, so that its levels can be compared.</summary>
    /// <returns>Null when it is left for later.</returns>
    private async Task<IReadOnlyList<GradedAnswer>?> GradeAsync(InterviewState state, Rubric rubric, CancellationToken cancellation)
    {
        var reader = grader;
        while (true)
        {
            var answers = await ThinkAsync(reader, state, rubric, cancellation);
            var failed = answers.SelectMany(a => new[] { a.Grade, a.WithoutProbes }).FirstOrDefault(g => g?.Status == GradeStatus.Failed);
            if (failed is null || reader is OfflineGrader)
            {
                return answers;
            }
            switch (await menu.AskAsync(state.Plan.Id, failed.Error!, "Grade offline", cancellation))
            {
                case ModelFailureChoice.Offline:
                    reader = new OfflineGrader();
                    break;
                case ModelFailureChoice.Later:
                    return null;
            }
        }
    }

    private async Task<IReadOnlyList<GradedAnswer>> ThinkAsync(IGrader reader, InterviewState state, Rubric rubric, CancellationToken cancellation)
    {
        using var sign = reader is OfflineGrader ? null : screen.Think();
        return await InterviewGrading.GradeAsync(reader, state, rubric, cancellation);
    }
}
