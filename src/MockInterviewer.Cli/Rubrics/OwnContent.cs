using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>The content folder that a command may write to: the one that was named, or that of the working tree. The one beside the
/// program is replaced with the program.</summary>
internal static class OwnContent
{
    private const string Key = "Content:Folder";

    /// <exception cref="UsageException">There is none.</exception>
    public static void Take(CommandSettings settings)
    {
        if (settings.Values.ContainsKey(Key) || Environment.GetEnvironmentVariable(ApplicationHost.EnvironmentPrefix + "Content__Folder") is { Length: > 0 })
        {
            return;
        }
        var here = Environment.CurrentDirectory;
        if (!Directory.Exists(Path.Combine(here, "rubrics")) || !Directory.Exists(Path.Combine(here, "prompts")))
        {
            throw new UsageException($"Rubrics are written into a content folder of your own, and {here} is none. Copy the folders rubrics and prompts from "
                + $"{AppContext.BaseDirectory} to a folder of yours, and name that folder with --content, here and when you grade.");
        }
        settings.Set(Key, here);
    }
}
