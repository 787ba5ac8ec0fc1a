using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Another grader whose calls may be deferred: an answer that waits for one is pending.</summary>
public sealed class DeferredGrader(IGrader grader) : IGrader
{
    private readonly SubmissionReader _reader = new();

    public GraderInfo Info => grader.Info;

    public string Setup => grader.Setup;

    public async Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        try
        {
            return await grader.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false);
        }
        catch (CallDeferredException e)
        {
            var delivery = _reader.Read(submission, rubric).Reading.Delivery;
            return Grade.Without(GradeStatus.Pending, submission, rubric, delivery, Info, Usage.None, e.Message) with { Fault = ModelCallFault.Deferred };
        }
    }
}
