using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>A submission under judgment, with what code reads in it.</summary>
/// <param name="Question">The question, read as an answer is: it comes from the same file and may be as hostile.</param>
internal sealed record JudgedAnswer(Submission Submission, Rubric Rubric, AnswerReading Reading, AnswerReading Question)
{
    public QuotationFinder Quotations { get; } = new(Submission.Answer);

    /// <summary>Whether words are part of an order to the grader: those are no part of the answer.</summary>
    public bool IsOrder(Evidence evidence) =>
        Reading.Sentences.Any(s => s.Start < evidence.End && s.End > evidence.Start && AnswerReading.IsOrder(s));
}
