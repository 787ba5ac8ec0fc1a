using System.Runtime.CompilerServices;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Tests;

/// <summary>Where the tests find things.</summary>
internal static class Places
{
    /// <summary>The content that travels with the program, as built.</summary>
    public static ContentFolder Content { get; } = new(AppContext.BaseDirectory);

    public static RubricLibrary Library { get; } = new(Content);

    public static string Repository { get; } = FindRepository();

    public static string Gold => Path.Combine(Repository, "gold", "gold.jsonl");

    /// <summary>All that the offline model is fitted to, in the order of the command that fits it.</summary>
    public static IReadOnlyList<string> LabelledAnswers { get; } =
        [Gold, .. SubmissionFile.FilesIn(Path.Combine(Repository, "gold", "fitted"))];

    /// <summary>Answers of the second writer, to other questions than those of <see cref="Gold"/>.</summary>
    public static string SecondWriter => LabelledAnswers[1];

    /// <summary>The documents that the rubrics cite; not part of the project, so they may be absent.</summary>
    public static string Documents => Path.Combine(Repository, "..", "shared", "documents");

    /// <summary>Published attack texts; not part of the project, so they may be absent.</summary>
    public static string Injections => Path.Combine(Repository, "..", "shared", "injections");

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
