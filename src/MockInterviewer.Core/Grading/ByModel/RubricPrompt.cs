using System.Globalization;
using System.Text;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>
/// A rubric as a model reads it, in as few tokens as it takes: no weights, which are code's, and checks by letter, which costs less in the
/// prompt and far less in the reply than their ids. The same rubric always gives the same text.
/// </summary>
internal static class RubricPrompt
{
    public static string Of(Rubric rubric)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Rubric: {rubric.Title}\n");
        foreach (var criterion in rubric.Criteria)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{criterion.Id} ({criterion.Title})\n");
            for (var level = 1; level <= criterion.Anchors.Length; level++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{level} {criterion.Anchors[level - 1]}\n");
            }
            text.Append(Checks(criterion.Checks, first: 0)).Append('\n');
        }
        text.Append("\nRed flags\n");
        foreach (var flag in Flags(rubric))
        {
            text.Append(CultureInfo.InvariantCulture, $"{flag.Id}: {flag.Title}\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>What the question's principle adds; empty when it adds nothing.</summary>
    public static string PrincipleOf(Rubric rubric, string? principle) =>
        rubric.Criteria.Select(c => (Criterion: c, Own: c.Principles.FirstOrDefault(p => string.Equals(p.Name, principle, StringComparison.OrdinalIgnoreCase))))
            .FirstOrDefault(c => c.Own is not null) is { Own: { } own, Criterion: var criterion }
            ? $"The question is about {own.Name}: {own.About} Further checks of {criterion.Id}: {Checks(own.Checks, criterion.Checks.Length)}"
            : "";

    /// <summary>The letter by which the prompt calls a criterion's check.</summary>
    /// <param name="place">0-based, in the order of <see cref="Criterion.ChecksFor"/>.</param>
    public static string LetterOf(int place) => ((char)('a' + place)).ToString();

    /// <summary>The flags that a model may raise. What can be counted is left to code, which does not mistake it.</summary>
    public static IEnumerable<RedFlag> Flags(Rubric rubric) => rubric.RedFlags.Where(f => !IsCounted(f));

    /// <summary>Whether a flag is about how much there is to read, and how much of it is the candidate's own.</summary>
    public static bool IsCounted(RedFlag flag) => flag.When.Length > 0 && (flag.When.All(c => c.Measure == AnswerMeasures.Words) || flag.When.Any(c => c.Measure == AnswerMeasures.SetAside));

    private static string Checks(IEnumerable<Check> checks, int first) =>
        string.Join("; ", checks.Select((c, place) => $"{LetterOf(first + place)} {c.Title}"));
}
