using System.Text;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Drafting;

/// <summary>Turns a line of a document into what goes on after "A strong answer ...": without its subject, in the third person,
/// without what it denies when it is too long.</summary>
internal sealed partial class PhraseReader(DraftWords words)
{
    /// <summary>An item or cell is carried over in full, up to so many words.</summary>
    private const int LongestItem = 24;

    /// <summary>Of a sentence of running text less is carried over than would be a copy.</summary>
    private const int LongestOfProse = OwnWords.Run - 1;

    private const int FewestWords = 2;
    private const int LongestOpening = 6;
    private const int LongestName = 4;

    private readonly WordFinder _denials = new(words.Denials);
    private readonly HashSet<string> _modals = [.. words.Phrases.Modals];
    private readonly HashSet<string> _ends = [.. words.Phrases.Ends];
    private readonly HashSet<string> _subjects = [.. words.Phrases.Subjects];
    private readonly HashSet<string> _asksFor = [.. words.Phrases.AsksFor];
    private readonly Dictionary<string, string> _thirdPersons = words.Phrases.Helpers.SelectMany(h => h.Value.Select(form => (form, h.Key)))
        .Concat(words.Phrases.Verbs.SelectMany(v => (IEnumerable<(string, string)>)[(v, ThirdPerson(v)), (ThirdPerson(v), ThirdPerson(v))]))
        .DistinctBy(f => f.Item1).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);

    /// <summary>Null when nothing can be made of it.</summary>
    /// <param name="isProse">A sentence of running text needs a verb, and is cut shorter.</param>
    public string? TitleOf(string text, bool isProse)
    {
        var phrase = Bare(text);
        var (opened, verb) = Open(phrase);
        if (verb is null && isProse && Without(text, _asksFor) == text)
        {
            return null;
        }
        var shortened = Shorten(verb is null ? words.Phrases.NounTitle.Replace("{phrase}", phrase, StringComparison.Ordinal) : opened, isProse ? LongestOfProse : LongestItem);
        return shortened is null || Tokenizer.Words(shortened).Count() < FewestWords ? null : shortened;
    }

    /// <summary>A mistake, as one goes on after "what the document warns of: ".</summary>
    public string? MistakeOf(string text, bool isProse) => Shorten(Small(Open(Bare(text)).Text), isProse ? LongestOfProse : LongestItem);

    /// <summary>What a text wants, without what it denies: "takes responsibility, not a list of meetings" is not about meetings.</summary>
    public string Affirmed(string text)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        var denials = _denials.PlacesIn(tokens);
        var kept = new StringBuilder();
        var denied = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            denied = (denied && !tokens[i].ClauseStart) || denials.Contains(i);
            var end = i + 1 < tokens.Count ? tokens[i + 1].Start : text.Length;
            kept.Append(denied ? "; " : text[tokens[i].Start..end]);
        }
        return kept.ToString();
    }

    /// <summary>Whether it opens with a verb: with <paramref name="third"/> only one in the third person counts.</summary>
    public bool OpensWithVerb(string text, bool third = false) => (third ? text : Bare(text)) is var bare && Tokenizer.Cut(bare, 0, bare.Length) is [var first, ..] tokens
        && VerbOf(bare, tokens) is { } verb && (!third || verb == first.Word);

    /// <summary>The acts of a line that names several: "cuts scope, coordinates three teams" are two.</summary>
    /// <param name="isProse">A sentence is parted without its subject, and only where each part has a verb.</param>
    public IEnumerable<string> Acts(string text, bool isProse = false)
    {
        foreach (var part in Separator().Split(isProse ? Bare(text) : text).Where(p => p.Any(char.IsLetter)))
        {
            if (!isProse && ListOf(part) is { Count: > 1 } names)
            {
                foreach (var name in names)
                {
                    yield return name;
                }
                continue;
            }
            var start = 0;
            foreach (Match join in Join().Matches(part))
            {
                if (join.Index > start && ActOf(part[start..join.Index]) is { } form && ActOf(part[(join.Index + join.Length)..]) == form)
                {
                    yield return part[start..join.Index].Trim();
                    start = join.Index + join.Length;
                }
            }
            yield return part[start..].Trim();
        }
    }

    /// <summary>"use of data, clarity of speech, brevity": short names and no act.</summary>
    private List<string> ListOf(string part)
    {
        List<string> names = [.. Join().Split(part).Select(n => n.Trim()).Where(n => n.Any(char.IsLetter))];
        return part.Contains(',', StringComparison.Ordinal) && !part.Contains('(', StringComparison.Ordinal) && !OpensWithVerb(part)
            && names.TrueForAll(n => n.Count(c => c == ' ') < LongestName) ? names : [];
    }

    /// <summary>Whether the verb that it opens with is in its first form; null when there is none with something after it: "engineers and
    /// executives" is no act.</summary>
    private bool? ActOf(string text)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        return tokens.Count > 1 && _thirdPersons.ContainsKey(tokens[0].Word) && !tokens[1].ClauseStart && tokens[1].Word is not ("and" or "or")
            ? words.Phrases.Verbs.Contains(tokens[0].Word) : null;
    }

    /// <summary>Without its end, its marks out of a total, its subject and what only asks for it.</summary>
    private string Bare(string text)
    {
        var bare = Score().Replace(text, "");
        bare = (bare.Count(c => c == '"') % 2 == 1 ? bare.Replace("\"", "", StringComparison.Ordinal) : bare).Trim(' ', '.', ';', ',', ':', '-', '–', '—');
        bare = Without(bare, _asksFor);
        bare = Without(bare, _subjects);
        bare = Pronoun().Replace(bare, "");
        while (Tokenizer.Cut(bare, 0, bare.Length) is [var first, ..] tokens
            && (_modals.Contains(first.Word) || (tokens.Count > 1 && _modals.Contains($"{first.Word} {tokens[1].Word}"))))
        {
            bare = After(bare, tokens, _modals.Contains(first.Word) ? 1 : 2);
        }
        return bare.Trim();
    }

    /// <summary>Without the longest of the openings that it begins with.</summary>
    private static string Without(string text, HashSet<string> openings)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        for (var count = Math.Min(LongestOpening, tokens.Count - 1); count > 0; count--)
        {
            if (openings.Contains(string.Join(' ', tokens.Take(count).Select(t => t.Word))))
            {
                return After(text, tokens, count);
            }
        }
        return text;
    }

    private static string After(string text, List<Token> tokens, int count) => count < tokens.Count ? text[tokens[count].Start..] : "";

    /// <summary>In the third person, when it opens with a verb; so is a second one that is joined to it by "and".</summary>
    private (string Text, string? Verb) Open(string phrase)
    {
        var tokens = Tokenizer.Cut(phrase, 0, phrase.Length);
        if (tokens.Count == 0 || VerbOf(phrase, tokens) is not { } verb)
        {
            return (phrase, null);
        }
        var rest = phrase[tokens[0].End..];
        return (verb + (words.Phrases.Verbs.Contains(tokens[0].Word) ? JoinedVerb().Replace(rest, m => words.Phrases.Verbs.Contains(m.Groups[2].Value)
            && (m.Index == 0 || ObjectFollows().IsMatch(rest[(m.Index + m.Length)..])) ? m.Groups[1].Value + _thirdPersons[m.Groups[2].Value] : m.Value) : rest), verb);
    }

    private string? VerbOf(string phrase, List<Token> tokens)
    {
        var first = tokens[0].Word;
        if (_thirdPersons.TryGetValue(first, out var third))
        {
            // "Design reviews", "Work with others": a first form before a noun of its own may be one itself; in an item it is mostly an act.
            return third;
        }
        var isUnknownAct = first.Length > 3 && first[^1] == 's' && first[^2] != 's' && ObjectFollows().IsMatch(phrase[tokens[0].End..]);
        var isPast = first.Length > 4 && first.EndsWith("ed", StringComparison.Ordinal) && tokens.Count > 1;
        return isUnknownAct || isPast ? first : null;
    }

    /// <summary>Cut at the last place where it may end; null when it has none.</summary>
    private string? Shorten(string text, int most)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        if (tokens.Count <= most)
        {
            return text.Trim();
        }
        for (var i = most; i >= FewestWords + 1; i--)
        {
            if ((tokens[i].ClauseStart || _ends.Contains(tokens[i].Word)) && !_ends.Contains(tokens[i - 1].Word))
            {
                return text[..tokens[i - 1].End].Trim();
            }
        }
        return null;
    }

    private static string Small(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && text[1] is not '.' && (text[0] != 'I' || char.IsLetter(text[1])) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string ThirdPerson(string verb) =>
        verb.EndsWith('y') && !"aeiou".Contains(verb[^2]) ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb is "do" or "go" ? verb + "es"
        : verb is "have" ? "has" : verb + "s";

    [GeneratedRegex(@"\s*[\(\[]?\d+\s*(?:points?|pts?|marks?|%)[\)\]]?\s*$|\s{2,}\d+\s*$|(?<=\.)\s+\d+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex(@"[;•]|(?<=[a-z)”""])\.\s+(?=[A-Z])")]
    private static partial Regex Separator();

    [GeneratedRegex(@",\s+and\s+|,\s+|\s+and\s+")]
    private static partial Regex Join();

    /// <summary>"(Good candidates) prioritise: they stop ..."</summary>
    [GeneratedRegex(@"^\w+:\s+(?:they|he|she|it)\s+(?=[a-z])")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"( and (?:then |also )?)([a-z]+)\b")]
    private static partial Regex JoinedVerb();

    /// <summary>What a verb takes and a noun does not.</summary>
    [GeneratedRegex(@"^ (?:the|a|an|it|them|themselves|that|this|to|into|for|from|with|through|when|why|what|who|whom|where|how|which|whether|both|one|two|three|off|out|on|up|their|its|his|her|all|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectFollows();
}
