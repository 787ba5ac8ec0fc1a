using System.Text.RegularExpressions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>What a candidate who has the rubric before them could copy out of it.</summary>
internal static partial class RubricTexts
{
    private const int ShortestKeyword = 5;
    private const int FormsPerSignal = 2;

    /// <summary>The content words of titles, checks and of what strong answers do, each once, in the rubric's order.</summary>
    public static IEnumerable<string> Keywords(Draft draft) =>
        Word().Matches(string.Join(' ', CriteriaOf(draft).SelectMany(c => (string[])[c.Criterion.Title, c.Criterion.Asks, .. c.Criterion.Anchors.TakeLast(2), .. c.Checks.Select(k => k.Title)])))
            .Select(m => m.Value.ToLowerInvariant())
            .Where(w => w.Length >= ShortestKeyword && !draft.Rubric.Words.FunctionWords.Contains(w))
            .Distinct();

    /// <summary>Of each signal that a check wants, some of the very forms that the grader looks for.</summary>
    public static IEnumerable<string> SignalForms(Draft draft)
    {
        var named = draft.Rubric.Signals.ToDictionary(s => s.Id, s => s.Say);
        return CriteriaOf(draft).SelectMany(c => c.Checks).SelectMany(c => c.Signals.Yes)
            .SelectMany(a => a.With.Where(named.ContainsKey).Select(id => named[id]).Append(a.Say))
            .SelectMany(forms => draft.Shuffled(forms).Take(FormsPerSignal))
            .Select(form => form.Replace("*", "", StringComparison.Ordinal).Replace(" .. ", " ", StringComparison.Ordinal))
            .Distinct();
    }

    /// <summary>What the rubric says that the strongest answers do, and its checks.</summary>
    public static IEnumerable<string> Sentences(Draft draft) =>
        CriteriaOf(draft).SelectMany(c => c.Checks.Select(k => $"A strong answer {k.Title}.").Prepend(c.Criterion.Anchors[^1]));

    /// <summary>The checks as claims: "says what it cost" becomes "I say what it cost."</summary>
    public static IEnumerable<string> Claims(Draft draft) =>
        CriteriaOf(draft).SelectMany(c => c.Checks).Select(c => $"I {ThirdPerson().Replace(c.Title, "$1", 1)}.");

    /// <summary>As `rubric show` prints it, more or less.</summary>
    public static string Whole(Draft draft) =>
        $"{draft.Rubric.Title}\n{draft.Rubric.About}\n\n" + string.Join("\n\n", CriteriaOf(draft).Select(c =>
            $"{c.Criterion.Title} ({c.Criterion.Weight} %)\n{c.Criterion.Asks}\n{string.Join('\n', c.Criterion.Anchors.Select((a, i) => $"{i + 1}: {a}"))}\n{string.Join('\n', c.Checks.Select(k => $"- {k.Title}"))}"));

    private static IEnumerable<(Criterion Criterion, List<Check> Checks)> CriteriaOf(Draft draft) =>
        draft.Rubric.Criteria.Select(c => (c, c.ChecksFor(draft.Answer.Submission.Principle).ToList()));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    /// <summary>The first word's ending: "says", "does", "asks".</summary>
    [GeneratedRegex(@"^(\w+?)(?:(?<=o|sh|ch|ss)es|s)\b")]
    private static partial Regex ThirdPerson();
}
