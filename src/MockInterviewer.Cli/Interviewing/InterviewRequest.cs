namespace MockInterviewer.Cli.Interviewing;

/// <summary>What the command line asks for.</summary>
/// <param name="Company">Null to pick, or to take the default when nobody is there to pick.</param>
/// <param name="Round">Null likewise.</param>
/// <param name="IsResumed">Whether an interview is to go on.</param>
/// <param name="ResumeId">Which one; null for the last unfinished.</param>
/// <param name="Seed">Settles questions and phrases; null for others each time.</param>
internal sealed record InterviewRequest(string? Company, string? Round, bool IsResumed, string? ResumeId, int? Seed);
