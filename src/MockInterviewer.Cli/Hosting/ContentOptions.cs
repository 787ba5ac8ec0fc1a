namespace MockInterviewer.Cli.Hosting;

internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The folder with rubrics/ and prompts/; empty for the one beside the program.</summary>
    public string Folder { get; set; } = "";

    public string ResolvedFolder => Folder.Length > 0 ? Path.GetFullPath(Folder) : AppContext.BaseDirectory;
}
