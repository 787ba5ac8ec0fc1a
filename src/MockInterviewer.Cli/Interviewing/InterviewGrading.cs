using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Grades every question of an interview that has an answer, all at the same time: with what the probes drew out, and without, to
/// show what they added.</summary>
internal static class InterviewGrading
{
    public static async Task<IReadOnlyList<GradedAnswer>> GradeAsync(
        IGrader grader, InterviewState state, Rubric rubric, CancellationToken cancellation) =>
        await Task.WhenAll(Enumerable.Range(0, state.Plan.Questions.Length)
            .Where(index => !string.IsNullOrWhiteSpace(state.AnswerTo(index)))
            .Select(index => GradeAsync(grader, state, index, rubric, cancellation)));

    private static async Task<GradedAnswer> GradeAsync(
        IGrader grader, InterviewState state, int index, Rubric rubric, CancellationToken cancellation)
    {
        var (answer, first) = (state.AnswerTo(index), state.FirstAnswerTo(index));
        string[] answers = first == answer ? [answer] : [answer, first];
        var grades = await Task.WhenAll(answers.Select(a => grader.GradeAsync(SubmissionOf(state, index, a), rubric, cancellation)));
        return new GradedAnswer(state.Plan.Questions[index], grades[0], grades.ElementAtOrDefault(1));
    }

    private static Submission SubmissionOf(InterviewState state, int index, string answer)
    {
        var question = state.Plan.Questions[index];
        return new Submission($"{state.Plan.Id}-q{index + 1}", state.Plan.Company, state.Plan.Round, question.Text, question.Principle, answer,
            question.ExpectedWords);
    }
}
