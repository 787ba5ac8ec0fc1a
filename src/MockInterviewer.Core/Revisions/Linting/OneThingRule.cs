using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>A check that asks for two things and is met by either: its title joins two acts, and one alternative of its signals sees the
/// first alone, another the second alone. Nobody can tell from "met" what was done.</summary>
internal sealed partial class OneThingRule : ILintRule
{
    public const string Name = "double-barrelled";

    /// <summary>Letters by which a word of a title and one of a signal are held to be the same.</summary>
    private const int StemLength = 5;

    public IEnumerable<LintWarning> Read(LintedContent content) => content.Rubrics.SelectMany(rubric =>
    {
        // Titles begin with what is done: these words are verbs.
        var verbs = rubric.Criteria.SelectMany(c => c.AllChecks).Select(c => Tokenizer.Words(c.Title).FirstOrDefault() ?? "").ToHashSet(StringComparer.Ordinal);
        return rubric.Criteria.SelectMany(c => c.AllChecks.Select(check => Read(rubric, c, check, verbs))).OfType<LintWarning>();
    });

    private static LintWarning? Read(Rubric rubric, Criterion criterion, Check check, HashSet<string> verbs)
    {
        var acts = TwoActs().Match(check.Title) is { Success: true } plain ? plain
            : TwoParts().Matches(check.Title).FirstOrDefault(m => verbs.Contains(m.Groups["verb"].Value));
        if (acts is null)
        {
            return null;
        }
        var (first, second) = (Stems(rubric, acts.Groups["first"].Value), Stems(rubric, acts.Groups["second"].Value));
        var seen = check.Signals.Yes.Select(a => WordsOf(rubric, a).Select(Stem).ToHashSet(StringComparer.Ordinal))
            .Select(words => (First: words.Overlaps(first), Second: words.Overlaps(second))).ToList();
        return seen.Contains((true, false)) && seen.Contains((false, true)) && !seen.Contains((true, true))
            ? new LintWarning(Name, check.Place, "title",
                $"'{criterion.Id}.{check.Id}' asks for two things ('{acts.Groups["first"].Value}' and '{acts.Groups["second"].Value}'), and either meets it; make two checks, or ask for one")
            : null;
    }

    private static HashSet<string> Stems(Rubric rubric, string text) =>
        [.. Tokenizer.Words(text).Where(w => w.Length > 3 && !rubric.Words.FunctionWords.Contains(w)).Select(Stem)];

    /// <summary>The words of what a sentence must have, and of what its signals are about.</summary>
    private static IEnumerable<string> WordsOf(Rubric rubric, SignalAlternative alternative) =>
        alternative.Say.Concat(alternative.With.SelectMany(id => rubric.Signals.Where(s => s.Id == id).SelectMany(s => s.Say.Append(s.About))
            .Append(id.Replace('_', ' ')))).SelectMany(Tokenizer.Words);

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;

    /// <summary>A verb in the third person after the "and" or "or": an -s that is followed by what a verb takes and a noun does not.</summary>
    [GeneratedRegex(@"^(?<first>\w+s \S.*?),? (?:and|or) (?:then |also |openly )?(?<second>\w+s (?:the|a|an|it|them|themselves|that|this|to|into|for|from|with|through|when|why|what|who|whom|where|how|which|whether|both|one|off|out|on|up|without)\b.*)$")]
    private static partial Regex TwoActs();

    /// <summary>Parts of which the second begins with some word in -s: a verb, if another title begins with it.</summary>
    [GeneratedRegex(@"^(?<first>\w+s \S.*?)(?:,? (?:and|or|as well as)|[,;]) (?:then |also |openly )?(?<second>(?<verb>\w+s) .*)$")]
    private static partial Regex TwoParts();
}
