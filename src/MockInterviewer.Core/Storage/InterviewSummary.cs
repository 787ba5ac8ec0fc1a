using System.Collections.Immutable;

namespace MockInterviewer.Core.Storage;

/// <summary>One line of the history.</summary>
/// <param name="Answered">Questions with at least one answer.</param>
/// <param name="AskedIds">The questions that were asked, in order.</param>
/// <param name="HasReport">Whether it was graded, whatever came of it; false for one that was broken off in between.</param>
/// <param name="Level">1-4, or null without a report or when nothing could be graded.</param>
public sealed record InterviewSummary(
    string Id,
    string Company,
    string Round,
    DateTimeOffset StartedAt,
    int Questions,
    int Answered,
    bool IsFinished,
    bool HasReport,
    int? Level,
    string? Decision,
    ImmutableArray<string> AskedIds);
