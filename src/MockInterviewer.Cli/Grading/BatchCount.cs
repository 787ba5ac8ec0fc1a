using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Cli.Grading;

/// <summary>What became of the records so far.</summary>
/// <param name="Asked">Those for which a grader was at work in this run.</param>
internal sealed record BatchCount(int Graded, int NeedsReview, int Reviewed, int NotAssessable, int Failed, int Pending, int Unreadable, int Asked)
{
    public static BatchCount None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Done => Graded + NeedsReview + Reviewed + NotAssessable + Failed + Pending + Unreadable;

    public BatchCount With(BatchItem item)
    {
        var counted = this with { Asked = Asked + (item.Entry is not SubmissionFault && item.Origin == GradeOrigin.Grader ? 1 : 0) };
        return item.Record?.Status switch
        {
            GradeStatus.Graded => counted with { Graded = Graded + 1 },
            GradeStatus.NeedsReview => counted with { NeedsReview = NeedsReview + 1 },
            GradeStatus.Reviewed => counted with { Reviewed = Reviewed + 1 },
            GradeStatus.NotAssessable => counted with { NotAssessable = NotAssessable + 1 },
            GradeStatus.Failed => counted with { Failed = Failed + 1 },
            GradeStatus.Pending => counted with { Pending = Pending + 1 },
            _ => counted with { Unreadable = Unreadable + 1 },
        };
    }
}
