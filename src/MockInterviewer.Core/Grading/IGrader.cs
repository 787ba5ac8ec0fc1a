using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Judges one submission against a rubric. A failure is a grade with that status, never an exception; only
/// cancellation is thrown. Implementations are safe to call from several threads.</summary>
public interface IGrader
{
    GraderInfo Info { get; }

    /// <summary>All that decides about a grade beside answer and rubric: kind, model, prompts, votes. Graders with equal setups grade alike.</summary>
    string Setup { get; }

    Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation);
}
