using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>A question and the answer to be judged.</summary>
/// <param name="Id">Unique in its run.</param>
/// <param name="Principle">The leadership principle asked about, or null.</param>
/// <param name="Answer">As typed; hostile text.</param>
/// <param name="ExpectedWords">How long an answer should be, or null when the question is not of the bank.</param>
public sealed record Submission(
    string Id, string Company, string Round, string Question, string? Principle, string Answer, int? ExpectedWords = null)
{
    /// <summary>The rubric that judges it, and the submission with its principle as that rubric writes it.</summary>
    /// <exception cref="UnknownNameException">No such company, round or principle.</exception>
    /// <exception cref="InvalidContentException">The rubric is faulty.</exception>
    public (Submission Submission, Rubric Rubric) Under(RubricLibrary library)
    {
        var rubric = library.Load(Company, Round);
        return (this with { Principle = rubric.FindPrinciple(Principle) }, rubric);
    }
}
