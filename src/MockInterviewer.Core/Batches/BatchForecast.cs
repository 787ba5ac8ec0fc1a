using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Batches;

/// <summary>What a run over an input would do.</summary>
/// <param name="Faults">The first of the records that cannot be graded as they stand.</param>
/// <param name="Unreadable">All of them.</param>
/// <param name="InLedger">Answers that are graded already, the same answer counted once.</param>
/// <param name="Duplicates">Records with the content of one before them.</param>
/// <param name="AtProvider">Answers that wait in a provider's batch.</param>
/// <param name="ToGrade">Answers that the grader would be asked about.</param>
/// <param name="Again">Those of them that failed in an earlier run, or are to be graded again although they were not.</param>
/// <param name="Changed">Those of them that were graded before, by another rubric, prompt, model or program.</param>
/// <param name="Calls">What asking about them takes; none for the offline grader.</param>
public sealed record BatchForecast(
    int Records, ImmutableArray<SubmissionFault> Faults, int Unreadable, int InLedger, int Duplicates, int AtProvider, int ToGrade, int Again, int Changed, CallEstimate Calls);
