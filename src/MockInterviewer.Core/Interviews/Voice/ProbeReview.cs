using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>
/// Holds a model's probe against the rules of an interview before it is shown. Words that the question or an earlier probe used are
/// free; the candidate's are where they can be the matter of the story (a score, an assistant, a competitor), and not where they
/// can be an order to the interviewer (a verdict, talk of instructions).
/// </summary>
/// <param name="companies">Names of all companies whose interviewers there are.</param>
public sealed partial class ProbeReview(Persona persona, Rubric rubric, IEnumerable<string> companies)
{
    /// <summary>A little more than the longest scripted probe in its longest frame.</summary>
    private const int MostWords = 65;

    /// <summary>"The untidy version is fine." may follow a question.</summary>
    private const int MostWordsAfter = 18;

    /// <summary>
    /// Of the 71,103 pairs of different scripted probes of one rubric file 57 are at least as alike, most of them indeed the same question;
    /// of eight questions put in other words all are.
    /// </summary>
    private const double Repeated = 0.58;

    /// <summary>So many words running of a check or anchor are no chance.</summary>
    private const int Telling = 5;

    private const double ToldShare = 0.75;
    private const int FewestTold = 3;

    /// <summary>A quotation has 12 at most.</summary>
    private const int LongestQuotation = 14;

    private readonly ImmutableArray<string> _others = [.. companies.Where(c => c != rubric.Company.Name)];
    private readonly Regex _label = new($@"^\W*({string.Join('|', persona.Name.Split(' ').Append("interviewer").Select(Regex.Escape))})\b[^.?!,]{{0,20}}:", RegexOptions.IgnoreCase);

    /// <param name="text">As the model wrote it, without its thinking.</param>
    /// <returns>Empty for a good probe.</returns>
    public ImmutableArray<ProbeFault> FaultsOf(string text, ProbeBrief brief)
    {
        var said = new Wording(text);
        var script = string.Join('\n', [brief.Question, brief.Plain, .. brief.Asked]);
        var known = $"{script}\n{brief.Answer}";
        (ProbeFault Fault, bool IsThere)[] faults =
        [
            (ProbeFault.NotOneQuestion, !IsOneQuestion(text)),
            (ProbeFault.Repeats, brief.Asked.Any(a => Likeness.Of(QuestionIn(text), QuestionIn(a)) >= Repeated)),
            (ProbeFault.GivesAway, GivesAway(said, brief, new Wording(known))),
            (ProbeFault.Judges, Says(Verdict(), text, script)),
            (ProbeFault.Obeys, Mark().IsMatch(text) || Says(Obedience(), text, script) || said.LongestRunIn(new Wording(brief.Answer)).Length > LongestQuotation),
            (ProbeFault.OutOfCharacter, Says(Machine(), text, known) || Markdown().IsMatch(text) || _label.IsMatch(text) || NamesAnother(text, known)),
            (ProbeFault.TooLong, said.Words.Length > MostWords),
        ];
        return [.. faults.Where(f => f.IsThere).Select(f => f.Fault)];
    }

    /// <summary>"Can I stay with that for a moment?" asks for nothing.</summary>
    private static bool IsOneQuestion(string text)
    {
        var asking = Permission().Replace(text, "");
        var mark = asking.IndexOf('?', StringComparison.Ordinal);
        return mark >= 0 && mark == asking.LastIndexOf('?') && new Wording(asking[mark..]).Words.Length <= MostWordsAfter
            && new Wording(asking[..mark]).Words.Length > 1;
    }

    /// <summary>The sentence that asks; the whole text when none does.</summary>
    private static string QuestionIn(string text)
    {
        var asking = Permission().Replace(text, "");
        return Question().Matches(asking).Select(m => m.Value).LastOrDefault() ?? text;
    }

    private bool GivesAway(Wording said, ProbeBrief brief, Wording known)
    {
        if (Says(Judging(), said.Text, known.Text) || rubric.Criteria.Any(c => c.AllChecks.Any(check => NamesId(said.Text, c.Id, check.Id))))
        {
            return true;
        }
        IEnumerable<string> secrets = [brief.Check.Title, brief.Criterion.Asks, .. brief.Criterion.Anchors];
        return secrets.Any(secret => said.LongestRunIn(new Wording(secret)) is var run && run.Length >= Telling && !known.Has(run))
            || TellsCheck(said, new Wording(brief.Check.Title), known);
    }

    /// <summary>Nearly all that the check looks for, without a word of it having been said before.</summary>
    private bool TellsCheck(Wording said, Wording title, Wording known)
    {
        var functionWords = rubric.Words.FunctionWords;
        var secret = title.Content(functionWords).Except(known.Content(functionWords)).ToList();
        return secret.Count >= FewestTold && secret.Count(said.Content(functionWords).Contains) >= ToldShare * secret.Count;
    }

    private static bool NamesId(string text, string criterion, string check) =>
        text.Contains($"{criterion}.{check}", StringComparison.OrdinalIgnoreCase)
        || (check.Count(c => c is '-' or '_') > 1 && text.Contains(check, StringComparison.OrdinalIgnoreCase));

    private bool NamesAnother(string text, string known) => _others.Any(name =>
        Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase) && !known.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool Says(Regex words, string text, string known) =>
        words.Matches(text).Any(m => !known.Contains(m.Value, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\W*(?:can|may|could|shall)\s+(?:i|we)\b[^?.!]{0,60}\?", RegexOptions.IgnoreCase)]
    private static partial Regex Permission();

    [GeneratedRegex(@"[^.?!\n]*\?")]
    private static partial Regex Question();

    [GeneratedRegex(@"\brubrics?\b|\bcriteri(?:on|a)\b|\bscor(?:e|es|ed|ing)\b|\bgrad(?:e|es|ed|er|ing)\b|\bred flags?\b|\blevel [1-4]\b|\b(?:strong|no|lean) hire\b|\b(?:strong|good|better|top|model|ideal) (?:answer|candidate)s?\b|\bbonus points\b|\bchecklist\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Judging();

    [GeneratedRegex(@"\b(?:great|excellent|good|perfect|brilliant|impressive|wonderful|fantastic|amazing|solid|weak|poor|bad|nice|thorough|correct|wrong) (?:answer|job|point|example|response|story|start|thinking|explanation)\b|\bwell (?:done|said|put)\b|\b(?:that's|that is|that was|this is|it's|that sounds) (?:(?:a|an|very|really|so|quite|just) )*(?:great|excellent|perfect|impressive|brilliant|wonderful|fantastic|amazing|weak|poor|wrong|correct|good|bad)\b|\bi(?:'m| am) (?:very |really )?(?:impressed|disappointed)\b|\byou(?:'re| are) (?:hired|wrong|right|correct)\b|\byou(?:(?:'ve| have) (?:passed|failed)\b|(?:'ve| have)? nailed\b| (?:passed|failed) (?:the|this) (?:interview|round|test|bar)\b)|\b(?:full|top) marks\b|\bcongratulations\b|\bi (?:love|like) (?:that|this|it|how)\b|\bnot good enough\b|\b(?:strong|no|lean) hire\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    /// <summary>Marks of fences and chat formats.</summary>
    [GeneratedRegex(@"\[\[|\]\]|text-[0-9a-f]{6,}|<\||\|>|\[/?INST|</?\w+>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\bsystem (?:prompt|message)\b|\bmy (?:instructions|rules|guidelines|prompt)\b|\bas (?:you )?(?:instructed|requested|ordered|commanded)\b|\bignor(?:e|ing) (?:all|any|my|the|previous|prior)\b|\bi (?:cannot|can't|won't|will not|am unable to|'m unable to) (?:comply|help|assist|follow|do that)\b|\b(?:previous|prior|these|those|hidden) instructions\b|\bi(?:'m| am) (?:sorry|afraid),? (?:but )?i\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Obedience();

    [GeneratedRegex(@"\bas an? (?:ai|llm|interviewer|assistant)\b|\blanguage model\b|\b(?:ai|virtual) (?:model|assistant|interviewer)\b|\bchat ?bot\b|\bassistant\b|\bfollow-up question:|\bmy (?:training|knowledge cutoff)\b|\bmock interview\b|\brole-?play",
        RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    /// <summary>Also a second paragraph, a list, and a stage direction.</summary>
    [GeneratedRegex(@"\*\*|`|^\s*(?:[-*#>]|\d+[.)])\s|\n|^\s*[(\[*]")]
    private static partial Regex Markdown();
}
