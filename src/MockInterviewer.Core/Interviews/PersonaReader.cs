using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Interviews;

/// <summary>Reads one persona file; what is wrong goes into the map's faults.</summary>
internal sealed class PersonaReader(ContentMap map)
{
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);

    public Persona Read(string id)
    {
        if (map.ReadText("id") != id)
        {
            map.Fault("id", $"must be '{id}', as the file is named");
        }
        var persona = new Persona(id, map.ReadInt("version", 1, 9999), map.ReadText("name"), map.ReadText("role"), map.ReadText("manner"),
            map.ReadEnum<Deepening>("deepens"),
            Phrases("opening", 1, needs: [], may: ["round", "questions", "minutes"]),
            Phrases("how_it_goes", 1, needs: [], may: ["questions", "minutes"]),
            Phrases("first_question", 1, needs: ["question"]),
            Phrases("transitions", 1, needs: ["question"]),
            Phrases("exact_questions", 1, needs: ["question"]),
            Phrases("probe_frames", 6, needs: ["probe"]),
            Phrases("figure_probes", 4, needs: ["figure"]),
            Phrases("quote_frames", 4, needs: ["quote", "probe"]),
            Phrases("technology_frames", 3, needs: ["probe"]),
            Phrases("nothing_missing", 3, needs: []),
            Phrases("acknowledgements", 5, needs: []),
            ReadReactions(),
            Phrases("hint_frames", 1, needs: ["hint"]),
            Phrases("repeat_frames", 1, needs: ["question"]),
            Phrases("skipped", 1, needs: []),
            ReadTimeChecks(),
            Phrases("paused", 1, needs: []),
            Phrases("resumed", 1, needs: ["question"]),
            Phrases("closing", 1, needs: []),
            ReadDebrief());
        map.Close();
        return persona;
    }

    private PersonaReactions ReadReactions()
    {
        var reactions = map.ReadMap("reactions", required: true);
        ImmutableArray<string> Two(string key, params string[] needs) => Phrases(reactions, key, 2, needs, []);
        var read = new PersonaReactions(Two("empty"), Two("one_word"), Two("dont_know"), Two("clarification", "answer"),
            Two("clarification_open"), Two("rambling"), Two("off_topic"), Two("rude"), Two("hypothetical"), Two("other_language"),
            Two("oversized"), Two("injection"), Two("clarification_reading"), Two("time_question", "minutes"), Two("verdict_question"),
            Two("thinking"), Two("greeting"), Two("no_case"), Two("confidential"));
        reactions?.Close();
        return read;
    }

    private PersonaTimeChecks ReadTimeChecks()
    {
        var checks = map.ReadMap("time_checks", required: true);
        var read = new PersonaTimeChecks(Phrases(checks, "near", 1, ["minutes"], []), Phrases(checks, "over", 1, [], []));
        checks?.Close();
        return read;
    }

    private PersonaDebrief ReadDebrief()
    {
        var debrief = map.ReadMap("debrief", required: true);
        var read = new PersonaDebrief(
            [.. Enumerable.Range(1, 4).Select(level => Phrases(debrief, $"{level}", 1, [], []))], Phrases(debrief, "none", 1, [], []));
        debrief?.Close();
        return read;
    }

    private ImmutableArray<string> Phrases(string key, int atLeast, string[] needs, string[]? may = null) =>
        Phrases(map, key, atLeast, needs, may ?? []);

    private ImmutableArray<string> Phrases(ContentMap? from, string key, int atLeast, string[] needs, string[] may)
    {
        if (from is null)
        {
            return [];
        }
        var phrases = from.ReadTexts(key, atLeast);
        foreach (var phrase in phrases)
        {
            CheckPhrase(from, key, phrase, needs, may);
        }
        return phrases;
    }

    private void CheckPhrase(ContentMap from, string key, string phrase, string[] needs, string[] may)
    {
        var placeholders = PhraseFrame.PlaceholdersOf(phrase).ToList();
        foreach (var missing in needs.Except(placeholders))
        {
            from.Fault(key, $"'{phrase}' needs {{{missing}}}; add it");
        }
        foreach (var unknown in placeholders.Except(needs).Except(may))
        {
            var known = needs.Concat(may).Select(p => $"{{{p}}}").ToList();
            from.Fault(key, $"'{phrase}' has {{{unknown}}}, which is not filled in here; "
                + (known.Count > 0 ? $"use {string.Join(", ", known)}" : "write it without braces"));
        }
        if (phrase.Length > 0 && !_phrases.Add(phrase))
        {
            from.Fault(key, $"'{phrase}' stands twice in this file; no phrase is used twice, so write another one");
        }
    }
}
