using System.Collections.Concurrent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Reads answers by code before any grader judges them, and says which there is nothing to judge in. May be used from several
/// threads.</summary>
internal sealed class SubmissionReader
{
    /// <summary>Longer answers are refused: nobody says so much, and a file pasted by mistake should be noticed.</summary>
    public const int LongestAnswer = 200_000;

    private readonly ConcurrentDictionary<Rubric, AnswerReader> _readers = new(ReferenceEqualityComparer.Instance);

    /// <returns>The reading, and why the submission is not assessable; null when it is.</returns>
    public (AnswerReading Reading, string? Unfit) Read(Submission submission, Rubric rubric)
    {
        var tooLong = submission.Answer.Length > LongestAnswer;
        var reading = _readers.GetOrAdd(rubric, static r => new AnswerReader(r))
            .Read(tooLong ? "" : submission.Answer, submission.Question, submission.ExpectedWords);
        return (reading, ReasonNotToGrade(submission, reading, tooLong));
    }

    private static string? ReasonNotToGrade(Submission submission, AnswerReading reading, bool tooLong) =>
        tooLong ? $"The answer has {submission.Answer.Length:N0} characters; at most {LongestAnswer:N0} can be graded."
        : reading.Sentences.Count == 0 ? "The answer is empty."
        : string.IsNullOrWhiteSpace(submission.Question) ? "The question is missing: an answer is judged by what was asked."
        : submission.Question.Length > LongestAnswer ? $"The question has {submission.Question.Length:N0} characters; at most {LongestAnswer:N0} can be read."
        : null;
}
