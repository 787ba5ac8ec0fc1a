using System.Collections.Concurrent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Reports;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>Submissions read as the model's grader reads them.</summary>
internal static class JudgedAnswers
{
    private static readonly ConcurrentDictionary<Rubric, AnswerReader> Readers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rubric of the sample grades, whose flag for orders to the grader is raised by orders: three criteria of two checks.</summary>
    public static Rubric Rubric { get; } = SampleGrades.Rubric with
    {
        RedFlags = [.. SampleGrades.Rubric.RedFlags.Select(f => f.Id == RedFlag.Injection
            ? f with { When = [new FlagCondition(NamedSignal.Injection, 1, null, [])], Show = [NamedSignal.Injection] } : f)],
    };

    public static JudgedAnswer Of(Rubric rubric, Submission submission)
    {
        var reader = Readers.GetOrAdd(rubric, static r => new AnswerReader(r));
        return new JudgedAnswer(submission, rubric, reader.Read(submission.Answer, submission.Question, null), reader.Read(submission.Question, submission.Question, null));
    }
}
