using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Interviews;

/// <summary>Reads rubrics/technologies.yaml.</summary>
public static class Technologies
{
    public const string File = "rubrics/technologies.yaml";

    /// <exception cref="InvalidContentException">The file is missing or faulty; carries all its faults.</exception>
    public static ImmutableArray<Technology> Load(ContentFolder folder, SourceDocuments documents)
    {
        var faults = new ContentFaults();
        var technologies = Read(folder, faults, documents);
        faults.ThrowIfAny();
        return technologies;
    }

    /// <summary>Records what is wrong with the file in place of throwing.</summary>
    public static ImmutableArray<Technology> Read(ContentFolder folder, ContentFaults faults, SourceDocuments documents)
    {
        if (folder.Read(File, faults) is not { } map)
        {
            return [];
        }
        ImmutableArray<Technology> technologies = [.. map.ReadMaps("technologies", required: true).Select(t => ReadOne(t, documents))];
        map.Close();
        map.FaultTwice("technologies", technologies.Select(t => t.Id));
        return technologies;
    }

    private static Technology ReadOne(ContentMap map, SourceDocuments documents)
    {
        var technology = new Technology(map.ReadId("id"), map.ReadText("name"), map.ReadTexts("say", atLeast: 1),
            map.ReadTexts("layers", atLeast: 1), [.. map.ReadMaps("cite", required: true).Select(c => Citation.Read(c, documents))])
        { Place = map.Place };
        map.Close();
        return technology;
    }
}
