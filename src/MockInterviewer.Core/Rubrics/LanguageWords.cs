using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>The word classes of rubrics/language.yaml, by which code reads an English sentence.</summary>
public sealed class LanguageWords
{
    internal const string File = "rubrics/language.yaml";

    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    private LanguageWords(ContentMap? map)
    {
        foreach (var name in (string[])["conditional", "future", "cause", "contrast", "direction", "speech", "fillers", "habits",
            "self_descriptions", "opinions", "denials"])
        {
            _lists[name] = map?.ReadTexts(name, atLeast: 1) ?? [];
        }
        foreach (var name in (string[])["past_verbs", "stative_verbs", "auxiliaries", "not_verbs", "number_words", "units", "label_words",
            "months_days", "time_units", "negators", "clause_breaks", "function_words", "common_words", "determiners", "after_determiners"])
        {
            _sets[name] = [.. map?.ReadTexts(name, atLeast: 1) ?? []];
        }
        OtherLanguages = map?.ReadTextLists("other_languages", atLeast: 1, required: true)
            .ToDictionary(l => l.Key, l => l.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal) ?? [];
        map?.Close();
    }

    /// <summary>The commonest words of other languages, by the language's name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> OtherLanguages { get; }

    public HashSet<string> PastVerbs => _sets["past_verbs"];

    public HashSet<string> StativeVerbs => _sets["stative_verbs"];

    public HashSet<string> Auxiliaries => _sets["auxiliaries"];

    public HashSet<string> NotVerbs => _sets["not_verbs"];

    public HashSet<string> NumberWords => _sets["number_words"];

    public HashSet<string> Units => _sets["units"];

    public HashSet<string> LabelWords => _sets["label_words"];

    public HashSet<string> MonthsAndDays => _sets["months_days"];

    public HashSet<string> TimeUnits => _sets["time_units"];

    public HashSet<string> Negators => _sets["negators"];

    public HashSet<string> ClauseBreaks => _sets["clause_breaks"];

    public HashSet<string> FunctionWords => _sets["function_words"];

    /// <summary>Words that are no sign of the same matter when two texts share them.</summary>
    public HashSet<string> CommonWords => _sets["common_words"];

    /// <summary>Words that a noun or its adjective must follow.</summary>
    public HashSet<string> Determiners => _sets["determiners"];

    /// <summary>Function words that may follow a determiner.</summary>
    public HashSet<string> AfterDeterminers => _sets["after_determiners"];

    public ImmutableArray<string> Conditional => _lists["conditional"];

    public ImmutableArray<string> Future => _lists["future"];

    public ImmutableArray<string> Cause => _lists["cause"];

    public ImmutableArray<string> Contrast => _lists["contrast"];

    /// <summary>Words that show that an amount changed or is compared.</summary>
    public ImmutableArray<string> Direction => _lists["direction"];

    public ImmutableArray<string> Speech => _lists["speech"];

    public ImmutableArray<string> Fillers => _lists["fillers"];

    public ImmutableArray<string> Habits => _lists["habits"];

    public ImmutableArray<string> SelfDescriptions => _lists["self_descriptions"];

    public ImmutableArray<string> Opinions => _lists["opinions"];

    /// <summary>What a sentence begins with that takes back all that follows.</summary>
    public ImmutableArray<string> Denials => _lists["denials"];

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    internal static LanguageWords Read(ContentMap? map) => new(map);
}
