using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Grades a closed interview, keeps the report, shows the debrief and says where the files are.</summary>
internal sealed class InterviewClosing(
    InterviewGrading grading, IInterviewStore store, RubricLibrary library, ReportFiles files, Surface surface, TimeProvider time)
{
    public async Task CloseAsync(InterviewState state, InterviewContent content, CancellationToken cancellation)
    {
        var answers = await grading.GradeAsync(state, content.Rubric, cancellation);
        var report = InterviewReport.Build(state, content.Rubric, content.Persona.Name,
            level => content.Persona.Debrief.For(level, state.Plan.Seed), answers, library.Documents, time.GetLocalNow());
        store.SaveReport(report.Id, InterviewReportJson.Write(report), report.Result.Level, report.Result.Decision);
        new DebriefPage(surface).Show(report);
        // Files come last: on a full disk the debrief has been seen and is in the store.
        var written = files.Keep(report);
        surface.Out.WriteLine("Saved as:");
        foreach (var file in written)
        {
            surface.Out.WriteLine($"  {file}");
        }
    }
}
