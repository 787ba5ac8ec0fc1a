using System.Runtime.CompilerServices;

namespace MockInterviewer.Bench;

/// <summary>Where this source lies.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Gold => Path.Combine(Folder, "gold", "gold.jsonl");

    /// <summary>Published attack texts; not part of the project, so they may be absent.</summary>
    public static string Injections => Path.Combine(Folder, "..", "shared", "injections");

    private static string Find([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
