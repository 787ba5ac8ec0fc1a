using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>The word classes of rubrics/language.yaml, by which code reads an English sentence.</summary>
public sealed class LanguageWords
{
    internal const string File = "rubrics/language.yaml";

    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    private LanguageWords(ContentMap? map)
    {
        foreach (var name in (string[])["conditional", "future", "cause", "contrast", "direction", "speech", "fillers", "habits",
            "self_descriptions", "opinions", "denials"])
        {
            _lists[name] = map?.ReadTexts(name, atLeast: 1) ?? [];
        }
        PastVerbs = Set("past_verbs");
        StativeVerbs = Set("stative_verbs");
        Auxiliaries = Set("auxiliaries");
        NotVerbs = Set("not_verbs");
        NumberWords = Set("number_words");
        Units = Set("units");
        LabelWords = Set("label_words");
        MonthsAndDays = Set("months_days");
        TimeUnits = Set("time_units");
        Negators = Set("negators");
        ClauseBreaks = Set("clause_breaks");
        FunctionWords = Set("function_words");
        CommonWords = Set("common_words");
        Falls = Set("falls");
        Rises = Set("rises");
        Betters = Set("betters");
        Determiners = Set("determiners");
        AfterDeterminers = Set("after_determiners");
        OtherLanguages = map?.ReadTextLists("other_languages", atLeast: 1, required: true)
            .ToDictionary(l => l.Key, l => l.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal) ?? [];
        EnglishWords = [.. map?.ReadText("english_words").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []];
        map?.Close();

        HashSet<string> Set(string name) => [.. map?.ReadTexts(name, atLeast: 1) ?? []];
    }

    /// <summary>The commonest words of other languages, by the language's name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> OtherLanguages { get; }

    public HashSet<string> PastVerbs { get; }

    public HashSet<string> StativeVerbs { get; }

    public HashSet<string> Auxiliaries { get; }

    public HashSet<string> NotVerbs { get; }

    public HashSet<string> NumberWords { get; }

    public HashSet<string> Units { get; }

    public HashSet<string> LabelWords { get; }

    public HashSet<string> MonthsAndDays { get; }

    public HashSet<string> TimeUnits { get; }

    public HashSet<string> Negators { get; }

    public HashSet<string> ClauseBreaks { get; }

    public HashSet<string> FunctionWords { get; }

    /// <summary>Words that are no sign of the same matter when two texts share them.</summary>
    public HashSet<string> CommonWords { get; }

    /// <summary>Words that say that an amount went down; <see cref="Rises"/> up.</summary>
    public HashSet<string> Falls { get; }

    public HashSet<string> Rises { get; }

    /// <summary>Words that say that something got better or worse, to whichever side its figure went.</summary>
    public HashSet<string> Betters { get; }

    /// <summary>Common words beside those of the other lists: none of them is another word mistyped.</summary>
    public ImmutableArray<string> EnglishWords { get; }

    /// <summary>Every single word of all lists but those of other languages.</summary>
    internal IEnumerable<string> All =>
        new[] { PastVerbs, StativeVerbs, Auxiliaries, NotVerbs, NumberWords, Units, LabelWords, MonthsAndDays, TimeUnits, Negators, ClauseBreaks, CommonWords, Falls, Rises, Betters }
            .SelectMany(l => l).Concat(EnglishWords);

    /// <summary>Words that a noun or its adjective must follow.</summary>
    public HashSet<string> Determiners { get; }

    /// <summary>Function words that may follow a determiner.</summary>
    public HashSet<string> AfterDeterminers { get; }

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
