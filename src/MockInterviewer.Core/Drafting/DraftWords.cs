using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>rubrics/drafting.yaml: the words by which documents say what an answer should do, and our own words for it.</summary>
public sealed class DraftWords
{
    public const string File = "rubrics/drafting.yaml";

    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);
    private readonly ContentMap _map;

    private DraftWords(ContentMap map)
    {
        foreach (var key in (string[])["expectations", "mistakes", "good_labels", "bad_labels", "own_mistakes", "forbids", "lacks", "weak_openings", "denials", "aside",
            "not_asked", "plain_words", "term_probes", "never_with", "always", "level_columns", "lowest_levels", "level_names", "weight_columns", "question_labels", "asking_words", "rhetorical", "orders", "honest"])
        {
            _lists[key] = map.ReadTexts(key, atLeast: 1);
        }
        Rounds = map.ReadTextLists("rounds", atLeast: 1, required: true);
        Wanted = ByExpected(map, map.ReadTextLists("wanted", atLeast: 1, required: true), "wanted");
        Openers = ByExpected(map, map.ReadTextLists("openers", atLeast: 1, required: true), "openers");
        Particulars = ByExpected(map, map.ReadTextLists("particulars", atLeast: 1, required: true), "particulars");
        Frames = ReadFrames(map);
        Phrases = PhraseWords.Read(map);
        Anchors = AnchorWords.Read(map);
        GeneralChecks = [.. map.ReadMaps("general_checks", required: true).Select(ReadGeneral)];
        Concepts = [.. map.ReadMaps("concepts", required: true).Select(ReadConcept)];
        KnownMistakes = [.. map.ReadMaps("flags", required: true).Select(ReadMistake)];
        (Persona, Decisions) = ReadCompany(map.ReadMap("company", required: true));
        map.FaultTwice("concepts", Concepts.Select(c => c.Id));
        map.FaultTwice("general_checks", GeneralChecks.Select(c => c.Id));
        map.Close();
        _map = map;
    }

    public ImmutableArray<string> Expectations => _lists["expectations"];

    public ImmutableArray<string> Mistakes => _lists["mistakes"];

    public ImmutableArray<string> GoodLabels => _lists["good_labels"];

    public ImmutableArray<string> BadLabels => _lists["bad_labels"];

    /// <summary>Beside a bad label these say that it is no list of mistakes: "Learning from mistakes".</summary>
    public ImmutableArray<string> OwnMistakes => _lists["own_mistakes"];

    /// <summary>Openings that forbid what follows.</summary>
    public ImmutableArray<string> Forbids => _lists["forbids"];

    /// <summary>The same, but over a list of mistakes the whole line is one: "Never had a conflict".</summary>
    public ImmutableArray<string> Lacks => _lists["lacks"];

    /// <summary>Openings of lines that describe a mistake: "Weak answers ...".</summary>
    public ImmutableArray<string> WeakOpenings => _lists["weak_openings"];

    /// <summary>From these on a clause says what is not wanted.</summary>
    public ImmutableArray<string> Denials => _lists["denials"];

    public ImmutableArray<string> Aside => _lists["aside"];

    public ImmutableArray<string> NotAsked => _lists["not_asked"];

    public ImmutableArray<string> PlainWords => _lists["plain_words"];

    /// <summary>With {term} in each.</summary>
    public ImmutableArray<string> TermProbes => _lists["term_probes"];

    /// <summary>Signals of sentences that prove nothing.</summary>
    public ImmutableArray<string> NeverWith => _lists["never_with"];

    /// <summary>Red flags that every draft raises.</summary>
    public ImmutableArray<string> Always => _lists["always"];

    public ImmutableArray<string> LevelColumns => _lists["level_columns"];

    /// <summary>At the end of a row of levels these say that it begins with the highest.</summary>
    public ImmutableArray<string> LowestLevels => _lists["lowest_levels"];

    /// <summary>Heads of a column that holds levels.</summary>
    public ImmutableArray<string> LevelNames => _lists["level_names"];

    public ImmutableArray<string> WeightColumns => _lists["weight_columns"];

    public ImmutableArray<string> QuestionLabels => _lists["question_labels"];

    /// <summary>With which a sentence of running text begins that asks something.</summary>
    public ImmutableArray<string> AskingWords => _lists["asking_words"];

    /// <summary>In questions that are put to the reader, or to nobody.</summary>
    public ImmutableArray<string> Rhetorical => _lists["rhetorical"];

    /// <summary>Orders to a machine that reads the document, beside the forms of the signal injection.</summary>
    public ImmutableArray<string> Orders => _lists["orders"];

    /// <summary>Forms of that signal which honest documents have too.</summary>
    public ImmutableArray<string> Honest => _lists["honest"];

    public PhraseWords Phrases { get; }

    public AnchorWords Anchors { get; }

    /// <summary>What fills a criterion that the document says too little about.</summary>
    public ImmutableArray<Concept> GeneralChecks { get; }

    /// <summary>Words of the headings above what a round is about.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Rounds { get; }

    /// <summary>Names of rounds by the kind of answer that they want.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Wanted { get; }

    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Openers { get; }

    /// <summary>Signals beside which another one proves more.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Particulars { get; }

    /// <summary>With {topic} in each.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, string> Frames { get; }

    public ImmutableArray<Concept> Concepts { get; }

    public ImmutableArray<KnownMistake> KnownMistakes { get; }

    /// <summary>Of a company that is new.</summary>
    public string Persona { get; }

    /// <summary>Of a company that is new, for levels 1 to 4.</summary>
    public ImmutableArray<string> Decisions { get; }

    /// <exception cref="InvalidContentException">The file is missing or faulty, or names what the library does not have.</exception>
    public static DraftWords Load(ContentFolder folder, RubricLibrary library)
    {
        var faults = new ContentFaults();
        var words = Read(folder, faults);
        faults.ThrowIfAny();
        words!.CheckNames(library, personas: null);
        faults.ThrowIfAny();
        return words;
    }

    /// <summary>Records what is wrong in place of throwing.</summary>
    public static DraftWords? Read(ContentFolder folder, ContentFaults faults) =>
        folder.Read(File, faults) is { } map ? new DraftWords(map) : null;

    /// <summary>Records signals, flags and a persona that do not exist.</summary>
    /// <param name="personas">Null leaves the persona unchecked.</param>
    public void CheckNames(RubricLibrary library, IReadOnlyCollection<string>? personas)
    {
        HashSet<string> signals = [.. library.Shared.Signals.Select(s => s.Id), .. CodeSignals.All];
        CheckNames("particulars", "signal", Particulars.Values.SelectMany(p => p), signals);
        CheckNames("never_with", "signal", NeverWith, signals);
        CheckNames("concepts", "signal", Concepts.SelectMany(c => c.Signals), signals);
        CheckNames("general_checks", "signal", GeneralChecks.SelectMany(c => c.Signals), signals);
        HashSet<string> flags = [.. library.CommonRedFlags.Select(f => f.Id)];
        CheckNames("flags", "common red flag", KnownMistakes.Select(m => m.Flag), flags);
        CheckNames("always", "common red flag", Always, flags);
        CheckNames("company", "persona", personas is null ? [] : [Persona], personas ?? []);
    }

    private void CheckNames(string key, string kind, IEnumerable<string> named, IReadOnlyCollection<string> known)
    {
        foreach (var name in named.Distinct().Where(n => !known.Contains(n)))
        {
            _map.Fault(key, $"there is no {kind} '{name}'; mend the name or take it out");
        }
    }

    private static Dictionary<ExpectedAnswer, ImmutableArray<string>> ByExpected(
        ContentMap map, IReadOnlyDictionary<string, ImmutableArray<string>> lists, string key)
    {
        var read = new Dictionary<ExpectedAnswer, ImmutableArray<string>>();
        foreach (var (name, list) in lists)
        {
            if (EnumNames<ExpectedAnswer>.Find(name) is { } expected)
            {
                read[expected] = list;
            }
            else
            {
                map.Fault(key, $"'{name}' is no kind of answer; use one of: {string.Join(", ", EnumNames<ExpectedAnswer>.All)}");
            }
        }
        return read;
    }

    private static Dictionary<ExpectedAnswer, string> ReadFrames(ContentMap map)
    {
        var frames = map.ReadMap("frames", required: true);
        var read = Enum.GetValues<ExpectedAnswer>().ToDictionary(e => e, e => frames?.ReadText(EnumNames<ExpectedAnswer>.Of(e)) ?? "");
        frames?.Close();
        return read;
    }

    private static Concept ReadConcept(ContentMap map)
    {
        var concept = new Concept(map.ReadId("id"), map.ReadEnum<Dimension>("dimension"), map.ReadTexts("words", atLeast: 1),
            map.ReadTexts("signals", atLeast: 1), map.ReadText("title"), map.ReadTexts("probes", atLeast: 2));
        map.Close();
        return concept;
    }

    /// <summary>A concept that documents need not name.</summary>
    private static Concept ReadGeneral(ContentMap map)
    {
        var general = new Concept(map.ReadId("id"), Dimension.Evidence, [], map.ReadTexts("signals", atLeast: 1), map.ReadText("title"), map.ReadTexts("probes", atLeast: 2));
        map.Close();
        return general;
    }

    private static KnownMistake ReadMistake(ContentMap map)
    {
        var mistake = new KnownMistake(map.ReadId("flag"), map.ReadTexts("words", atLeast: 1));
        map.Close();
        return mistake;
    }

    private static (string Persona, ImmutableArray<string> Decisions) ReadCompany(ContentMap? map)
    {
        var decisions = map?.ReadMap("decisions", required: true);
        ImmutableArray<string> words = decisions is null ? [] : [.. Enumerable.Range(1, 4).Select(level => decisions.ReadText($"{level}"))];
        var persona = map?.ReadId("persona") ?? "";
        decisions?.Close();
        map?.Close();
        return (persona, words);
    }
}
