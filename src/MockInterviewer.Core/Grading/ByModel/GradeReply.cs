using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>A model's reply, read and held against the contract.</summary>
/// <param name="Criteria">Those that it judged, in the order of the rubric.</param>
/// <param name="Outline">Empty when it wrote none, and likewise the rest of the feedback.</param>
internal sealed record GradeReply(
    ImmutableArray<CriterionReply> Criteria,
    ImmutableArray<RedFlagFinding> RedFlags,
    ImmutableArray<string> Strengths,
    ImmutableArray<string> Gaps,
    string NextStep,
    ImmutableArray<string> Outline,
    ImmutableArray<ReplyFault> Faults)
{
    /// <summary>Whether anything could be judged by it.</summary>
    public bool IsReadable => Criteria.Any(c => c.Level is not null);

    public static GradeReply Unreadable(ReplyFault fault) => new([], [], [], [], "", [], [fault]);
}
