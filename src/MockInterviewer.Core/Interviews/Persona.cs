using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Interviews;

/// <summary>
/// How an interviewer speaks; what is judged is the rubric's. Every list holds phrases, of which none is used twice in an
/// interview; docs/content-format.md says which placeholders each list has.
/// </summary>
/// <param name="Id">The file's name below prompts/personas.</param>
/// <param name="Manner">How this person speaks, for a reader.</param>
/// <param name="ExactQuestions">Frames that put the question word for word, after a model put it too freely or was stopped.</param>
/// <param name="FigureProbes">Whole questions about a figure that the candidate gave.</param>
/// <param name="QuoteFrames">Frames that pick up the candidate's own words.</param>
public sealed record Persona(
    string Id,
    int Version,
    string Name,
    string Role,
    string Manner,
    Deepening Deepens,
    ImmutableArray<string> Opening,
    ImmutableArray<string> HowItGoes,
    ImmutableArray<string> FirstQuestion,
    ImmutableArray<string> Transitions,
    ImmutableArray<string> ExactQuestions,
    ImmutableArray<string> ProbeFrames,
    ImmutableArray<string> FigureProbes,
    ImmutableArray<string> QuoteFrames,
    ImmutableArray<string> TechnologyFrames,
    ImmutableArray<string> NothingMissing,
    ImmutableArray<string> Acknowledgements,
    PersonaReactions Reactions,
    ImmutableArray<string> HintFrames,
    ImmutableArray<string> RepeatFrames,
    ImmutableArray<string> Skipped,
    PersonaTimeChecks TimeChecks,
    ImmutableArray<string> Paused,
    ImmutableArray<string> Resumed,
    ImmutableArray<string> Closing,
    PersonaDebrief Debrief)
{
    public const string Folder = "prompts/personas";

    /// <exception cref="InvalidContentException">The file is missing or faulty; carries all its faults.</exception>
    public static Persona Load(ContentFolder folder, string id)
    {
        var faults = new ContentFaults();
        var persona = Read(folder, faults, id);
        faults.ThrowIfAny();
        return persona!;
    }

    /// <summary>Records what is wrong with the file in place of throwing; null when there is no file to read.</summary>
    public static Persona? Read(ContentFolder folder, ContentFaults faults, string id)
    {
        var file = $"{Folder}/{id}.yaml";
        return folder.Read(file, faults) is { } map ? new PersonaReader(map).Read(id) : null;
    }
}
