using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>
/// Grades by text analysis alone: which checks of the rubric are seen in which sentences. A coarse first reader; it needs no
/// network, gives the same grade each time, and can show every sentence behind a rating.
/// </summary>
public sealed class OfflineGrader : IGrader
{
    /// <inheritdoc cref="SubmissionReader.LongestAnswer"/>
    public const int LongestAnswer = SubmissionReader.LongestAnswer;

    private readonly SubmissionReader _reader = new();

    public GraderInfo Info => GraderInfo.Offline;

    /// <summary>Its model and features are part of the rubric's hash.</summary>
    public string Setup => Info.Kind;

    public Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Grade(submission, rubric));
    }

    private Grade Grade(Submission submission, Rubric rubric)
    {
        var (reading, unfit) = _reader.Read(submission, rubric);
        if ((unfit ?? Foreign(reading)) is { } reason)
        {
            return Grading.Grade.Without(GradeStatus.NotAssessable, submission, rubric, reading.Delivery, Info, Usage.None, reason);
        }
        var found = OfflineReading.Of(reading, rubric, submission.Principle);
        var ratings = EvidenceChoice.Spread([.. rubric.Criteria.Select((_, place) => CriterionScorer.Rate(found, place, rubric.Model))]);
        var flags = found.RedFlags;
        var overall = ScoreCalculator.Calculate(ratings, flags)
            ?? throw new InvalidOperationException("every criterion is rated here");
        ImmutableArray<string> doubts = flags.Any(f => f.Flag.Id == RedFlag.Injection) ? ["the answer tries to steer the grader"] : [];
        return new Grade(submission, rubric, doubts.IsEmpty ? GradeStatus.Graded : GradeStatus.NeedsReview, overall.Level, overall.Score,
            rubric.Company.DecisionFor(overall.Level), ratings, flags, doubts, FeedbackWriter.For(rubric).Write(ratings, flags, reading), reading.Delivery, Info,
            Usage.None, Error: null)
        {
            SetAside = reading.Ignored,
        };
    }

    private static string? Foreign(AnswerReading reading) =>
        reading.IsEnglish ? null : "The answer is not in English; the offline grader reads English only.";
}
