namespace MockInterviewer.Cli.Hosting;

internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Database, logs and reports; empty for the user's own data folder.</summary>
    public string Folder { get; set; } = "";
}
