namespace MockInterviewer.Core.Grading;

/// <summary>Which grader judged. Provider, model and prompt are null for the offline grader.</summary>
public sealed record GraderInfo(string Kind, string? Provider = null, string? Model = null, string? PromptHash = null, int Votes = 1)
{
    public static GraderInfo Offline { get; } = new("offline");
}
