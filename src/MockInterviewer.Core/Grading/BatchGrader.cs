using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Grades a stream of submissions, several at a time, in the order of the input, by a grader that costs nothing to ask again.</summary>
/// <param name="degree">How many are graded at a time.</param>
public sealed class BatchGrader(IGrader grader, RubricLibrary library, int degree)
{
    private readonly OrderedGrading<GradedEntry> _grading = new(library, degree, grace: null,
        async (record, rubric, cancellation) => new GradedEntry(record, await grader.GradeAsync(record.Submission, rubric, cancellation).ConfigureAwait(false)),
        fault => new GradedEntry(fault, Grade: null));

    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    public IAsyncEnumerable<GradedEntry> GradeAsync(IEnumerable<SubmissionEntry> entries, CancellationToken cancellation) =>
        _grading.GradeAsync(entries, cancellation);
}
