namespace MockInterviewer.Cli.Hosting;

internal sealed class GradingOptions
{
    public const string Section = "Grading";
    public const string Offline = "offline";

    public string Grader { get; set; } = Offline;
}
