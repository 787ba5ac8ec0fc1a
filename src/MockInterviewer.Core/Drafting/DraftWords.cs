using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>rubrics/drafting.yaml: the words by which documents say what an answer should do, and our own words for it.</summary>
public sealed class DraftWords
{
    public const string File = "rubrics/drafting.yaml";

    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    private DraftWords(ContentMap map)
    {
        foreach (var key in (string[])["expectations", "mistakes", "good_labels", "bad_labels", "aside", "not_asked", "plain_words", "term_probes",
            "never_with", "always", "level_columns", "weight_columns"])
        {
            _lists[key] = map.ReadTexts(key, atLeast: 1);
        }
        Rounds = map.ReadTextLists("rounds", atLeast: 1, required: true);
        Wanted = ByExpected(map, map.ReadTextLists("wanted", atLeast: 1, required: true), "wanted");
        Openers = ByExpected(map, map.ReadTextLists("openers", atLeast: 1, required: true), "openers");
        Particulars = ByExpected(map, map.ReadTextLists("particulars", atLeast: 1, required: true), "particulars");
        Frames = ReadFrames(map);
        TermTitle = map.ReadText("term_title");
        Concepts = [.. map.ReadMaps("concepts", required: true).Select(ReadConcept)];
        KnownMistakes = [.. map.ReadMaps("flags", required: true).Select(ReadMistake)];
        (Persona, Decisions) = ReadCompany(map.ReadMap("company", required: true));
        map.FaultTwice("concepts", Concepts.Select(c => c.Id));
        map.Close();
    }

    public ImmutableArray<string> Expectations => _lists["expectations"];

    public ImmutableArray<string> Mistakes => _lists["mistakes"];

    public ImmutableArray<string> GoodLabels => _lists["good_labels"];

    public ImmutableArray<string> BadLabels => _lists["bad_labels"];

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

    public ImmutableArray<string> WeightColumns => _lists["weight_columns"];

    /// <summary>Words of the headings above what a round is about.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Rounds { get; }

    /// <summary>Names of rounds by the kind of answer that they want.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Wanted { get; }

    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Openers { get; }

    /// <summary>Signals beside which another one proves more.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, ImmutableArray<string>> Particulars { get; }

    /// <summary>With {topic} in each.</summary>
    public IReadOnlyDictionary<ExpectedAnswer, string> Frames { get; }

    /// <summary>With {terms} in it.</summary>
    public string TermTitle { get; }

    public ImmutableArray<Concept> Concepts { get; }

    public ImmutableArray<KnownMistake> KnownMistakes { get; }

    /// <summary>Of a company that is new.</summary>
    public string Persona { get; }

    /// <summary>Of a company that is new, for levels 1 to 4.</summary>
    public ImmutableArray<string> Decisions { get; }

    /// <exception cref="InvalidContentException">The file is missing or faulty.</exception>
    public static DraftWords Load(ContentFolder folder)
    {
        var faults = new ContentFaults();
        var words = Read(folder, faults);
        faults.ThrowIfAny();
        return words!;
    }

    /// <summary>Records what is wrong in place of throwing.</summary>
    public static DraftWords? Read(ContentFolder folder, ContentFaults faults) =>
        folder.Read(File, faults) is { } map ? new DraftWords(map) : null;

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
