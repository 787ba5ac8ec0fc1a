using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>The content folder of the rubric commands: the one that was named, or else the one that the person stands in.</summary>
internal static class OwnContent
{
    private const string Key = "Content:Folder";

    /// <summary>For commands that only read: where none is stood in, it is the one beside the program.</summary>
    public static void Prefer(CommandSettings settings)
    {
        if (!IsNamed(settings) && IsContent(Environment.CurrentDirectory))
        {
            settings.Set(Key, Environment.CurrentDirectory);
        }
    }

    /// <summary>For commands that write: the one beside the program is replaced with the program.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static void Take(CommandSettings settings)
    {
        Prefer(settings);
        if (!IsNamed(settings))
        {
            throw new UsageException($"Rubrics are written into a content folder of your own, and {Environment.CurrentDirectory} is none. Copy the folders rubrics and prompts from "
                + $"{AppContext.BaseDirectory} to a folder of yours, and name that folder with --content, here and when you grade.");
        }
    }

    private static bool IsNamed(CommandSettings settings) =>
        settings.Values.ContainsKey(Key) || Environment.GetEnvironmentVariable(ApplicationHost.EnvironmentPrefix + "Content__Folder") is { Length: > 0 };

    private static bool IsContent(string folder) => Directory.Exists(Path.Combine(folder, "rubrics")) && Directory.Exists(Path.Combine(folder, "prompts"));
}
