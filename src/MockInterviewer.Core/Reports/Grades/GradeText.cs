using System.Globalization;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>A grade as plain text, wrapped, for a terminal or a file.</summary>
public static class GradeText
{
    public const int UsualWidth = 90;

    /// <param name="width">Of the lines, in characters; a single longer word is not cut.</param>
    public static string Render(Grade grade, int width = UsualWidth)
    {
        var shown = ReportedGrade.Of(grade);
        var text = new WrappedText(width);
        text.Line(ReportWords.Headline(shown));
        text.Line($"{SourceOf(grade)}; {ReportWords.Of(grade.Grader)}.");
        if (ReportWords.Of(shown.Usage) is { Length: > 0 } usage)
        {
            text.Line($"{usage}.");
        }
        if (shown.Beside is { } beside)
        {
            text.Line(ReportWords.Of(beside));
        }
        text.List("A person should look at this grade:", shown.Doubts);
        if (shown.Level is not null)
        {
            text.Blank();
            foreach (var criterion in shown.Criteria)
            {
                Write(text, criterion, grade.Rubric.Company, shown.HasReasons);
            }
            if (ReportWords.Carried(shown) is { Length: > 0 } carried)
            {
                text.Blank();
                text.Line(carried);
            }
            WriteFlags(text, shown);
        }
        text.Heading("Delivery").Line(ReportWords.Delivery(shown) + ".");
        WriteFeedback(text, shown.Feedback);
        return text.ToString();
    }

    /// <summary>"Amazon behavioral, Ownership (amazon/behavioral, version 1)".</summary>
    internal static string SourceOf(Grade grade) =>
        grade.Rubric.Title + (grade.Submission.Principle is { } principle ? $", {CandidateText.OneLine(principle)}" : "")
        + string.Create(CultureInfo.InvariantCulture, $" ({grade.Rubric.Id}, version {grade.Rubric.Version})");

    private static void Write(WrappedText text, ReportedCriterion criterion, Company company, bool withReason)
    {
        var level = criterion.Level is { } reached
            ? string.Create(CultureInfo.InvariantCulture, $"[{reached}] {company.DecisionFor(reached)}")
            : criterion.Status == RatingStatus.Failed ? "[-] grading failed" : "[-] not assessable";
        text.Line(string.Create(CultureInfo.InvariantCulture, $"{criterion.Title} ({criterion.Weight} %): {level}{ReportWords.Votes(criterion.Votes)}"));
        if (criterion.Level is null || withReason)
        {
            text.Line(criterion.Reason, 4);
        }
        foreach (var quotation in criterion.Evidence)
        {
            text.Line(ReportWords.Quoted(quotation.Quote), 4);
        }
        if (criterion.NextAnchor is { } anchor)
        {
            text.Line(anchor, 4);
        }
        if (ReportWords.Wanting(criterion) is { Length: > 0 } wanting)
        {
            text.Line(wanting, 4);
        }
    }

    private static void WriteFlags(WrappedText text, ReportedGrade grade)
    {
        if (grade.RedFlags.IsEmpty)
        {
            return;
        }
        text.Heading("Red flags");
        foreach (var flag in grade.RedFlags)
        {
            text.Line($"{flag.Title} ({ReportWords.Effect(flag.Cap)})");
            if (flag.Evidence.Quote.Length > 0)
            {
                text.Line(ReportWords.Quoted(flag.Evidence.Quote), 4);
            }
            text.Line(flag.Advice, 4);
        }
    }

    private static void WriteFeedback(WrappedText text, Feedback feedback)
    {
        text.List("Strong", feedback.Strengths);
        text.List("Missing", feedback.Gaps);
        if (feedback.NextStep.Length > 0)
        {
            text.Heading("Next step").Line(feedback.NextStep);
        }
        text.List(ReportWords.OutlineTitle, feedback.Outline ?? []);
        text.List("An interviewer would ask", feedback.Probes);
    }
}
