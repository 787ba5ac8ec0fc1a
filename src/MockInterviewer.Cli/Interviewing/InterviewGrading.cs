using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Grades every question of an interview that has an answer: with what the probes drew out, and without, to show what they added.</summary>
internal sealed class InterviewGrading(IGrader grader)
{
    public async Task<IReadOnlyList<GradedAnswer>> GradeAsync(InterviewState state, Rubric rubric, CancellationToken cancellation)
    {
        var graded = new List<GradedAnswer>();
        for (var index = 0; index < state.Plan.Questions.Length; index++)
        {
            var answer = state.AnswerTo(index);
            if (string.IsNullOrWhiteSpace(answer))
            {
                continue;
            }
            var first = state.FirstAnswerTo(index);
            graded.Add(new GradedAnswer(state.Plan.Questions[index],
                await grader.GradeAsync(SubmissionOf(state, index, answer), rubric, cancellation),
                first == answer ? null : await grader.GradeAsync(SubmissionOf(state, index, first), rubric, cancellation)));
        }
        return graded;
    }

    private static Submission SubmissionOf(InterviewState state, int index, string answer)
    {
        var question = state.Plan.Questions[index];
        return new Submission($"{state.Plan.Id}-q{index + 1}", state.Plan.Company, state.Plan.Round, question.Text, question.Principle, answer,
            question.ExpectedWords);
    }
}
