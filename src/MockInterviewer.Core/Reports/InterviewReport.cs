using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>A finished interview: everything that the terminal, Markdown and HTML show. It needs no other file to be shown again.</summary>
/// <param name="Company">As shown.</param>
/// <param name="Title">Of the round.</param>
/// <param name="Interviewer">Who asked.</param>
/// <param name="DebriefOpening">What the interviewer says first in the debrief.</param>
/// <param name="OpeningTurns">What was said before the first question.</param>
/// <param name="WorkOn">At most three, the weightiest first.</param>
public sealed record InterviewReport(
    string Id,
    string Company,
    string Title,
    string Interviewer,
    string DebriefOpening,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    GraderInfo Grader,
    RubricRecord Rubric,
    InterviewResult Result,
    ImmutableArray<InterviewCriterion> Criteria,
    ImmutableArray<InterviewFlag> RedFlags,
    InterviewDelivery Delivery,
    ImmutableArray<WorkItem> WorkOn,
    ImmutableArray<Turn> OpeningTurns,
    ImmutableArray<InterviewQuestion> Questions)
{
    /// <summary>What grading all answers took, the first answers alone too; null in a report that was kept before this was counted.</summary>
    public Usage? Usage { get; init; }

    /// <param name="interviewer">The persona's name.</param>
    /// <param name="debriefOpening">The persona's opening of the debrief for the overall level, or for null when nothing could be graded.</param>
    /// <param name="answers">Those that were graded, whatever came of it; a planned question without one was not answered.</param>
    public static InterviewReport Build(
        InterviewState state, Rubric rubric, string interviewer, Func<int?, string> debriefOpening, IReadOnlyList<GradedAnswer> answers,
        SourceDocuments documents, DateTimeOffset endedAt)
    {
        ImmutableArray<InterviewQuestion> questions = [.. state.Plan.Questions.Select((planned, index) =>
            InterviewQuestion.Of(state, index, answers.FirstOrDefault(a => a.Question.Id == planned.Id)))];
        var grades = NumberedGrade.Of(state.Plan, answers);
        var result = InterviewResult.Of(questions, grades, rubric.Company);
        return new InterviewReport(state.Plan.Id, rubric.Company.Name, rubric.Title, interviewer, debriefOpening(result.Level),
            state.Plan.StartedAt, endedAt, answers.Count > 0 ? answers[0].Grade.Grader : new GraderInfo(state.Plan.GraderKind),
            new RubricRecord(rubric.Id, rubric.Version, rubric.Hash), result, InterviewCriterion.All(rubric, grades),
            InterviewFlag.All(questions), InterviewDelivery.Of(questions), WorkItem.Weightiest(grades, documents),
            [.. state.Turns.Where(t => t.QuestionIndex < 0)], questions)
        {
            Usage = Usage.Sum(answers.SelectMany(a => new[] { a.Grade, a.WithoutProbes }).OfType<Grade>().Select(g => g.Usage)),
        };
    }
}
