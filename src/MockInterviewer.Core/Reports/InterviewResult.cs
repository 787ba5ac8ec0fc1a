using System.Collections.Immutable;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>The overall judgment of an interview: the mean over the answers that have a grade. A red flag's cap holds for the
/// answer it was found in, so a capped answer adds no more than its cap to the overall level.</summary>
/// <param name="Level">1-4, or null when nothing could be graded.</param>
/// <param name="Score">0-100, or null likewise; the mean of the answers' scores.</param>
/// <param name="Decision">The company's words, or null likewise.</param>
/// <param name="Counted">How many answers the mean is over.</param>
/// <param name="LeftOut">The questions that are not in the mean, and why.</param>
/// <param name="Capped">Numbers of the questions whose level a red flag holds down.</param>
/// <param name="HeldDown">Null when no red flag changes the overall level.</param>
public sealed record InterviewResult(
    int? Level,
    double? Score,
    string? Decision,
    int Counted,
    ImmutableArray<LeftOutQuestion> LeftOut,
    ImmutableArray<int> Capped,
    HeldDown? HeldDown = null)
{
    internal static InterviewResult Of(
        ImmutableArray<InterviewQuestion> questions, ImmutableArray<NumberedGrade> grades, Company company)
    {
        ImmutableArray<LeftOutQuestion> leftOut = [.. questions.Where(q => q.Grade?.Level is null)
            .Select(q => new LeftOutQuestion(q.Number, q.Grade?.Status, q.Grade?.Error ?? "No answer was given."))];
        if (grades.IsEmpty)
        {
            return new InterviewResult(null, null, null, 0, leftOut, []);
        }
        var capped = grades.Where(g => g.Overall.CappedBy.Length > 0).Select(g => g.Number).ToImmutableArray();
        var (level, score) = ScoreCalculator.Average([.. grades.Select(g => g.Overall)]);
        return new InterviewResult(level, score, company.DecisionFor(level), grades.Length, leftOut, capped, HeldDown.Of(grades));
    }
}
