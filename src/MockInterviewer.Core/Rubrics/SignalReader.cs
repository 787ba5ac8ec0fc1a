using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads rubrics/signals.yaml and the alternatives that checks are seen by.</summary>
internal sealed class SignalReader
{
    public const string File = "rubrics/signals.yaml";

    private readonly HashSet<string> _ids;
    private readonly bool _wasRead;

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    public SignalReader(ContentMap? map)
    {
        _wasRead = map is not null;
        Signals = [.. map?.ReadMaps("signals", required: true).Select(ReadSignal) ?? []];
        map?.Close();
        _ids = new HashSet<string>(CodeSignals.All, StringComparer.Ordinal);
        foreach (var signal in Signals.Where(s => !_ids.Add(s.Id)))
        {
            map?.Fault("signals", $"the id '{signal.Id}' stands twice, or is one that code finds; rename one");
        }
        if (!Knows(NamedSignal.Injection))
        {
            map?.Fault("signals", $"the signal '{NamedSignal.Injection}' is missing; sentences that give orders to the grader are told by it, so add it");
        }
    }

    public ImmutableArray<NamedSignal> Signals { get; }

    /// <summary>When the file could not be read, any id: that one fault should not become hundreds.</summary>
    public bool Knows(string id) => !_wasRead || _ids.Contains(id);

    public CheckSignals ReadCheckSignals(ContentMap check)
    {
        var map = check.ReadMap("signals", required: true);
        if (map is null)
        {
            return new CheckSignals(1, [], []);
        }
        var signals = new CheckSignals(map.ReadOptionalInt("needs", 1, 20) ?? 1,
            [.. map.ReadMaps("yes", required: true).Select(ReadAlternative)], [.. map.ReadMaps("partly").Select(ReadAlternative)])
        { Telling = map.ReadOptionalNumber("telling") };
        map.Close();
        return signals;
    }

    public ImmutableArray<string> ReadSignalIds(ContentMap map, string key)
    {
        var ids = map.ReadTexts(key);
        foreach (var id in ids.Where(id => !Knows(id)))
        {
            map.Fault(key, $"the signal '{id}' is neither in {File} nor found by code");
        }
        return ids;
    }

    public SignalAlternative ReadAlternative(ContentMap map)
    {
        var alternative = new SignalAlternative(
            map.ReadTexts("say"), ReadSignalIds(map, "with"), ReadSignalIds(map, "without"));
        if (alternative.Say.IsEmpty && alternative.With.IsEmpty)
        {
            map.Fault("", "an alternative needs 'say' or 'with'");
        }
        map.Close();
        return alternative;
    }

    private static NamedSignal ReadSignal(ContentMap map)
    {
        var countsNegated = map.Has("negated") && map.ReadChoice("negated", "counts") == "counts";
        var signal = new NamedSignal(map.ReadId("id"), map.ReadText("about"), map.ReadTexts("say", atLeast: 1), countsNegated) { Place = map.Place };
        map.Close();
        return signal;
    }
}
