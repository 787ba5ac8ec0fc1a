using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads criteria and checks, wherever they stand.</summary>
internal sealed class CriterionReader(SourceDocuments documents, SignalReader signals)
{
    private const int FewestChecks = 3;
    private const int MostChecks = 6;
    private const int FewestPrincipleChecks = 2;
    private const int MostPrincipleChecks = 4;
    private const int FewestProbes = 2;

    /// <param name="weighted">False for a criterion in rubrics/common, which gets its weight where it is included.</param>
    public Criterion Read(ContentMap map, bool weighted)
    {
        var criterion = new Criterion(map.ReadId("id"), map.ReadText("title"), map.ReadEnum<Dimension>("dimension"),
            weighted ? map.ReadInt("weight", 1, 100) : 0, map.ReadText("asks"), ReadAnchors(map), ReadCitations(map, "cite"),
            [.. map.ReadMaps("checks", required: true).Select(ReadCheck)], [.. map.ReadMaps("principles").Select(ReadPrinciple)])
        { Place = map.Place, WeightPlace = map.PlaceOf("weight"), OtherPrinciples = map.ReadTexts("other_principles") };
        map.Close();
        CheckChecks(map, criterion);
        map.FaultTwice("principles", criterion.Principles.Select(p => p.Name).Concat(criterion.OtherPrinciples));
        return criterion;
    }

    /// <summary>A common criterion with this rubric's weight and changes.</summary>
    public Criterion Adapt(Criterion common, ContentMap map)
    {
        var probes = map.ReadTextLists("probes", FewestProbes);
        foreach (var id in probes.Keys.Where(id => common.Checks.All(c => c.Id != id)))
        {
            map.Fault("probes", $"'{id}' is no check of {common.Id}; its checks: {string.Join(", ", common.Checks.Select(c => c.Id))}");
        }
        var places = map.ReadMap("probes");
        var checks = common.Checks.Select(c => probes.TryGetValue(c.Id, out var own) ? c with { Probes = own, ProbePlaces = places!.PlacesOf(c.Id) } : c);
        var adapted = common with
        {
            Weight = map.ReadInt("weight", 1, 100),
            WeightPlace = map.PlaceOf("weight"),
            Title = map.ReadOptionalText("title") ?? common.Title,
            Checks = [.. checks, .. map.ReadMaps("checks").Select(ReadCheck)],
        };
        map.Close("include");
        CheckChecks(map, adapted);
        return adapted;
    }

    public ImmutableArray<Citation> ReadCitations(ContentMap map, string key) =>
        [.. map.ReadMaps(key, required: true).Select(c => Citation.Read(c, documents))];

    private static void CheckChecks(ContentMap map, Criterion criterion)
    {
        map.FaultUnless("checks", criterion.Checks.Length, FewestChecks, MostChecks);
        map.FaultTwice("checks", criterion.AllChecks.Select(c => c.Id));
    }

    private Check ReadCheck(ContentMap map)
    {
        var check = new Check(map.ReadId("id"), map.ReadText("title"), ReadCitations(map, "cite"), map.ReadTexts("probes", FewestProbes),
            signals.ReadCheckSignals(map))
        { Place = map.Place, ProbePlaces = map.PlacesOf("probes") };
        map.Close();
        return check;
    }

    private PrincipleChecks ReadPrinciple(ContentMap map)
    {
        var principle = new PrincipleChecks(map.ReadText("name"), map.ReadText("about"), ReadCitations(map, "cite"),
            [.. map.ReadMaps("checks", required: true).Select(ReadCheck)])
        { Place = map.Place };
        map.Close();
        map.FaultUnless("checks", principle.Checks.Length, FewestPrincipleChecks, MostPrincipleChecks);
        return principle;
    }

    private static ImmutableArray<string> ReadAnchors(ContentMap map)
    {
        var anchors = map.ReadMap("anchors", required: true);
        ImmutableArray<string> texts = anchors is null
            ? []
            : [anchors.ReadText("1"), anchors.ReadText("2"), anchors.ReadText("3"), anchors.ReadText("4")];
        anchors?.Close();
        return texts;
    }
}
