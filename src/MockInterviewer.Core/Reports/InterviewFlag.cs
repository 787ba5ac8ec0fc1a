using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports;

/// <summary>A red flag and the question in whose answer it was found.</summary>
/// <param name="Number">1-based.</param>
public sealed record InterviewFlag(int Number, ReportedFlag Flag)
{
    internal static ImmutableArray<InterviewFlag> All(ImmutableArray<InterviewQuestion> questions) =>
        [.. questions.SelectMany(q => q.Grade is { } grade ? grade.RedFlags.Select(f => new InterviewFlag(q.Number, f)) : [])];
}
