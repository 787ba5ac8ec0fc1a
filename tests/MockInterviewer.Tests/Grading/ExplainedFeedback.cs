using System.Text;
using MockInterviewer.Core.Grading;
using MockInterviewer.Robustness;

namespace MockInterviewer.Tests.Grading;

/// <summary>What a reader judges of a grade, without the figures that every new fit changes.</summary>
internal static class ExplainedFeedback
{
    private const int MostParts = 4;

    public static string Of(GoldAnswer gold, Grade grade)
    {
        var text = new StringBuilder();
        text.Append($"{gold.Submission.Id}: {grade.Rubric.Id}, {gold.Kind}\n");
        List(text, "Strong", grade.Feedback.Strengths);
        List(text, "Missing", grade.Feedback.Gaps);
        List(text, "Next step", [WithoutFigure(grade.Feedback.NextStep)]);
        List(text, "An interviewer would ask", grade.Feedback.Probes);
        List(text, "Red flags", grade.RedFlags.Select(f => $"{f.Flag.Id}: {f.Evidence.Quote}"));
        List(text, "What counts most", grade.Ratings.Select(r => $"{r.Criterion.Id}: {string.Join(", ", r.Sum!.Parts.Where(p => p.Points != 0)
            .OrderByDescending(p => Math.Abs(p.Points)).Take(MostParts).Select(p => (p.Points > 0 ? "+" : "-") + p.Feature.Id))}"));
        return text.ToString();
    }

    private static string WithoutFigure(string nextStep) => System.Text.RegularExpressions.Regex.Replace(nextStep, @" \(about [\d.]+ of a level\)", "");

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append($"\n{title}\n");
        foreach (var line in lines)
        {
            text.Append($"- {line.ReplaceLineEndings(" ")}\n");
        }
    }
}
