using System.Text.Json.Nodes;

namespace MockInterviewer.Core.Answers;

/// <summary>A readable record.</summary>
/// <param name="Label">The human level 1-4, or null.</param>
/// <param name="Extra">Fields that the program does not know; they are copied to the output.</param>
public sealed record SubmissionRecord(string Source, Submission Submission, int? Label, JsonObject Extra) : SubmissionEntry(Source);
