using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Agreement;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>A cohort: what summary.json holds.</summary>
/// <param name="Records">All that were read, unreadable ones too.</param>
/// <param name="Graded">With a level and without doubts.</param>
/// <param name="NeedsReview">With a level that a person should look at; counted in means and levels.</param>
/// <param name="Reviewed">With a level that needed review, and a person has looked; counted likewise.</param>
/// <param name="Pending">Not graded yet; a later run grades them.</param>
/// <param name="Unreadable">Records that could not be graded as they stand.</param>
/// <param name="LeftOut">Answers without a level, and unreadable records; in no mean and no count of levels.</param>
/// <param name="Overall">Over all answers with a level.</param>
/// <param name="Questions">The commonest; the others together as one.</param>
/// <param name="UnmetChecks">The commonest first, by the share of answers that miss them.</param>
/// <param name="Reasons">Why answers have no level, the commonest first.</param>
/// <param name="Doubts">Why a person should look at answers, the commonest first.</param>
/// <param name="Faults">The first of the unreadable records.</param>
/// <param name="Grader">Null when nothing was graded.</param>
/// <param name="HumanReviews">How many answers a person has given a level in a review, those too that did not need it.</param>
/// <param name="Agreement">With the levels that people gave, in the input or in a review; null when there are none.</param>
public sealed record BatchSummary(
    int Records,
    int Graded,
    int NeedsReview,
    int Reviewed,
    int NotAssessable,
    int Failed,
    int Pending,
    int Unreadable,
    int LeftOut,
    BatchGroup Overall,
    ImmutableArray<BatchGroup> Companies,
    ImmutableArray<BatchGroup> Rounds,
    ImmutableArray<BatchGroup> Criteria,
    ImmutableArray<BatchGroup> Questions,
    ImmutableArray<UnmetCheck> UnmetChecks,
    ImmutableArray<NamedCount> RedFlags,
    ImmutableArray<NamedCount> Reasons,
    ImmutableArray<NamedCount> Doubts,
    ImmutableArray<SubmissionFault> Faults,
    Usage Usage,
    GraderInfo? Grader,
    int HumanReviews,
    AgreementReport? Agreement);
