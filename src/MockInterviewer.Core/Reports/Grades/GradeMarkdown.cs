using System.Globalization;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Markdown;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A grade as Markdown.</summary>
public static class GradeMarkdown
{
    public static string Render(Grade grade)
    {
        var page = new MarkdownWriter();
        page.Heading(1, grade.Rubric.Title).Labelled("Question:", grade.Submission.Question);
        if (grade.Submission.Principle is { } principle)
        {
            page.Labelled("Principle:", principle);
        }
        Write(page, ReportedGrade.Of(grade), question: null);
        page.Paragraph(string.Create(CultureInfo.InvariantCulture,
            $"Graded by the {ReportWords.Of(grade.Grader)}, against rubric {grade.Rubric.Id}, version {grade.Rubric.Version}.")
            + (ReportWords.Of(grade.Usage) is { Length: > 0 } usage ? $" It took {usage}." : ""));
        return page.ToString();
    }

    internal static void Write(MarkdownWriter page, ReportedGrade grade, InterviewQuestion? question)
    {
        page.Labelled("Decision:", ReportWords.Headline(grade));
        if (grade.Beside is { } beside)
        {
            page.Paragraph(ReportWords.Of(beside));
        }
        page.List("A person should look at this grade:", grade.Doubts);
        if (grade.Level is not null)
        {
            page.Table(Columns(grade.HasReasons), grade.Criteria.Select(c => Row(c, grade.HasReasons)));
            if (ReportWords.Carried(grade) is { Length: > 0 } carried)
            {
                page.Paragraph(carried);
            }
        }
        page.List("Red flags:", [.. grade.RedFlags.Select(f =>
            ReportWords.Flag(f))]);
        page.Labelled("Delivery:", ReportWords.Delivery(grade, question) + ".");
        page.List("Strong:", grade.Feedback.Strengths).List("Missing:", grade.Feedback.Gaps);
        if (grade.Feedback.NextStep.Length > 0)
        {
            page.Labelled("Next step:", grade.Feedback.NextStep);
        }
        page.List(ReportWords.OutlineTitle + ":", grade.Feedback.Outline ?? []);
        page.List("An interviewer would ask:", grade.Feedback.Probes);
    }

    private static string[] Columns(bool withReason) =>
        ["Criterion", "Level", withReason ? "Why, and your words" : "Your words", "What a higher level wants"];

    private static IReadOnlyList<IEnumerable<string>> Row(ReportedCriterion criterion, bool withReason) =>
    [
        [string.Create(CultureInfo.InvariantCulture, $"{criterion.Title} ({criterion.Weight} %)")],
        [criterion.Level is { } level ? level.ToString(CultureInfo.InvariantCulture) + ReportWords.Votes(criterion.Votes) : (criterion.Status == RatingStatus.Failed ? "failed" : "not assessable")],
        criterion.Level is null ? [criterion.Reason] : (withReason ? [criterion.Reason] : Array.Empty<string>()).Concat(criterion.Evidence.Select(e => ReportWords.Quoted(e.Quote))),
        Next(criterion),
    ];

    private static IEnumerable<string> Next(ReportedCriterion criterion)
    {
        if (criterion.NextAnchor is { } anchor)
        {
            yield return anchor;
        }
        else if (criterion.Level == ReportWords.Levels)
        {
            yield return ReportWords.HighestLevel;
        }
        if (ReportWords.Wanting(criterion) is { Length: > 0 } wanting)
        {
            yield return wanting;
        }
    }
}
