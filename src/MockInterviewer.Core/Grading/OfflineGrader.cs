using System.Collections.Concurrent;
using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>
/// Grades by text analysis alone: which checks of the rubric are seen in which sentences. A coarse first reader; it needs no
/// network, gives the same grade each time, and can show every sentence behind a rating.
/// </summary>
public sealed class OfflineGrader : IGrader
{
    /// <summary>Longer answers are refused: nobody says so much, and a file pasted by mistake should be noticed.</summary>
    public const int LongestAnswer = 200_000;

    private readonly ConcurrentDictionary<Rubric, AnswerReader> _readers = new(ReferenceEqualityComparer.Instance);

    public GraderInfo Info => GraderInfo.Offline;

    public Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Grade(submission, rubric));
    }

    private Grade Grade(Submission submission, Rubric rubric)
    {
        var tooLong = submission.Answer.Length > LongestAnswer;
        var reading = ReaderFor(rubric).Read(tooLong ? "" : submission.Answer, submission.Question, submission.ExpectedWords);
        if (ReasonNotToGrade(submission, reading, tooLong) is { } reason)
        {
            return Ungraded(submission, rubric, reading, reason);
        }
        ImmutableArray<Rating> ratings = [.. rubric.Criteria.Select(c => CriterionScorer.Rate(c, CheckReader.Read(reading, c, submission.Principle), rubric.OfflineCuts))];
        var flags = RedFlagFinder.Find(reading, rubric);
        var overall = ScoreCalculator.Calculate(ratings, flags)
            ?? throw new InvalidOperationException("every criterion is rated here");
        ImmutableArray<string> doubts = flags.Any(f => f.Flag.Id == RedFlag.Injection) ? ["the answer tries to steer the grader"] : [];
        return new Grade(submission, rubric, doubts.IsEmpty ? GradeStatus.Graded : GradeStatus.NeedsReview, overall.Level, overall.Score,
            rubric.Company.DecisionFor(overall.Level), ratings, flags, doubts, FeedbackWriter.Write(ratings, flags), reading.Delivery, Info,
            Usage.None, Error: null);
    }

    private AnswerReader ReaderFor(Rubric rubric) => _readers.GetOrAdd(rubric, static r => new AnswerReader(r));

    private static string? ReasonNotToGrade(Submission submission, AnswerReading reading, bool tooLong) =>
        tooLong ? $"The answer has {submission.Answer.Length:N0} characters; at most {LongestAnswer:N0} can be graded."
        : reading.Sentences.Count == 0 ? "The answer is empty."
        : string.IsNullOrWhiteSpace(submission.Question) ? "The question is missing: an answer is judged by what was asked."
        : !reading.IsEnglish ? "The answer is not in English; the offline grader reads English only."
        : null;

    private Grade Ungraded(Submission submission, Rubric rubric, AnswerReading reading, string reason) =>
        new(submission, rubric, GradeStatus.NotAssessable, Level: null, Score: null, Decision: null,
            [.. rubric.Criteria.Select(c => new Rating(c, RatingStatus.NotAssessable, Level: null, reason, [], []))],
            [], [], Feedback.None, reading.Delivery, Info, Usage.None, reason);
}
