using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>British and American spelling of the words that are common in such answers.</summary>
internal static partial class Spelling
{
    private static readonly string[] Verbs =
    [
        "real", "organ", "priorit", "minim", "maxim", "optim", "recogn", "apolog", "summar", "standard", "custom", "synchron", "normal", "serial",
        "util", "final", "emphas", "critic", "central", "visual", "author", "categor", "stabil", "general", "token", "initial", "global",
    ];

    private static readonly string[] VerbEndings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able"];

    private static readonly string[] Nouns = ["behavi", "fav", "col", "lab", "neighb", "hon", "rum", "harb"];

    private static readonly string[] NounEndings = ["", "s", "ed", "ing", "able", "ite", "al", "ful", "hood"];

    private static readonly (string British, string American)[] Words =
    [
        ("analyse", "analyze"), ("analysed", "analyzed"), ("analysing", "analyzing"), ("cancelled", "canceled"), ("cancelling", "canceling"),
        ("travelled", "traveled"), ("travelling", "traveling"), ("labelled", "labeled"), ("labelling", "labeling"), ("modelled", "modeled"),
        ("modelling", "modeling"), ("signalled", "signaled"), ("programme", "program"), ("programmes", "programs"), ("centre", "center"),
        ("centres", "centers"), ("metre", "meter"), ("metres", "meters"), ("catalogue", "catalog"), ("dialogue", "dialog"), ("defence", "defense"),
        ("licence", "license"), ("licences", "licenses"), ("fulfil", "fulfill"), ("judgement", "judgment"), ("acknowledgement", "acknowledgment"),
        ("ageing", "aging"), ("grey", "gray"), ("sceptical", "skeptical"), ("cheque", "check"), ("cheques", "checks"), ("learnt", "learned"),
        ("spelt", "spelled"), ("burnt", "burned"), ("whilst", "while"), ("amongst", "among"), ("towards", "toward"), ("practise", "practice"),
    ];

    /// <summary>American words of which the British one has only a part: nobody writes every "check" as "cheque".</summary>
    private static readonly string[] OneWay = ["check", "checks", "while", "among", "practice"];

    private static readonly FrozenDictionary<string, string> American =
        All().ToFrozenDictionary(p => p.British, p => p.American, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> British =
        All().Where(p => !OneWay.Contains(p.American)).ToFrozenDictionary(p => p.American, p => p.British, StringComparer.OrdinalIgnoreCase);

    public static string ToAmerican(string text) => Swap(text, American);

    public static string ToBritish(string text) => Swap(text, British);

    private static IEnumerable<(string British, string American)> All() =>
    [
        .. Verbs.SelectMany(v => VerbEndings.Select(e => ($"{v}is{e}", $"{v}iz{e}"))),
        .. Nouns.SelectMany(n => NounEndings.Select(e => ($"{n}our{e}", $"{n}or{e}"))),
        .. Words,
    ];

    private static string Swap(string text, FrozenDictionary<string, string> words) => Word().Replace(text, m =>
        !words.TryGetValue(m.Value, out var other) ? m.Value
        : char.IsUpper(m.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..]
        : other);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
