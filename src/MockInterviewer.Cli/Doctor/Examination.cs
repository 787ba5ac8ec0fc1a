using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Doctor;

/// <summary>Looks at everything that the program needs, and says how to mend what does not work.</summary>
internal sealed class Examination(IServiceProvider services, DataFolder data, ContentFolder content, Surface surface)
{
    public IEnumerable<Finding> Examine()
    {
        yield return ExamineDataFolder();
        yield return ExamineDatabase();
        yield return ExamineContent();
        yield return ExamineTerminal();
    }

    private Finding ExamineDataFolder()
    {
        try
        {
            data.Create(data.Path);
            var probe = Path.Combine(data.Path, $".probe-{Environment.ProcessId}");
            DataFolder.Write(probe, "");
            File.Delete(probe);
            return new Finding("Data folder", Health.Ok, data.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            return new Finding("Data folder", Health.Fail, $"{data.Path} cannot be written to.", "Make it writable, or choose another with --data.");
        }
    }

    private Finding ExamineDatabase()
    {
        try
        {
            var interviews = services.GetRequiredService<IInterviewStore>().List();
            var open = interviews.Count(i => !i.HasReport);
            return new Finding("Database", Health.Ok, $"{ReportWords.Count(interviews.Count, "interview")}, {open} of them without a report.");
        }
        catch (StorageException e)
        {
            return new Finding("Database", Health.Fail, e.Message);
        }
    }

    private Finding ExamineContent()
    {
        try
        {
            var counts = ActivatorUtilities.CreateInstance<WholeContent>(services).Read();
            return new Finding("Content", Health.Ok, $"{counts} in {content.Root}.");
        }
        catch (InvalidContentException e)
        {
            return new Finding("Content", Health.Fail, $"{ReportWords.Count(e.Faults.Count, "fault")} in {content.Root}, the first: {e.Faults[0]}",
                "'mockinterviewer rubric validate' lists them all.");
        }
    }

    private Finding ExamineTerminal() =>
        surface.IsEditable ? new Finding("Terminal", Health.Ok, $"{surface.Width} columns, {(surface.IsStyled ? "colours" : "no colours")}, editor.")
        : !surface.HasKeyboard ? new Finding("Terminal", Health.Ok, "input comes from a pipe or file: interviews run unattended.")
        : new Finding("Terminal", Health.Warn, "no colours and no editor: answers are read line by line.",
            "Use a terminal for input and output, with TERM other than dumb.");
}
