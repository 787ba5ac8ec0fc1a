using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>Says that it is a model; fails so often, and then judges as the offline grader does.</summary>
internal sealed class FailingGrader(int failures, string fault) : IGrader
{
    private readonly OfflineGrader _offline = new();

    public GraderInfo Info { get; } = new("model", "scripted", "script-1");

    public string Setup => "scripted";

    public int Calls { get; private set; }

    public async Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        var grade = await _offline.GradeAsync(submission, rubric, cancellation);
        return Calls++ < failures
            ? grade with { Status = GradeStatus.Failed, Level = null, Score = null, Decision = null, Ratings = [], Error = fault, Grader = Info }
            : grade with { Grader = Info };
    }
}
