namespace MockInterviewer.Cli.Hosting;

/// <summary>The models of a provider that are used unless told otherwise.</summary>
internal sealed class DefaultModels
{
    public string Interviewer { get; set; } = "";

    public string Grader { get; set; } = "";

    public string Drafter { get; set; } = "";
}
