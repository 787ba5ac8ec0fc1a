namespace MockInterviewer.Integrations.Submissions;

/// <summary>What the command line gives for records that do not say it themselves.</summary>
public sealed record SubmissionDefaults(string? Company, string? Round);
