using System.Text.RegularExpressions;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds what becomes a criterion, by the document's own shape: the rows of a table whose columns are levels, else what has
/// points or per cent beside its name, else the headings, else the dimensions of what is said.</summary>
internal sealed partial class SeedFinder(DraftWords words, PointFinder finder)
{
    private const int Fewest = 4;
    private const int DeepestHeading = 4;
    private const int FewestPoints = 2;
    private const double MostOfIt = 0.6;
    private const string NoHeading = "the document has no heading for it: what it asks for was put together by what it is about";

    private readonly LadderReader _ladder = new(words, finder);

    /// <summary>Headings that name no topic: answers to the reader's own questions.</summary>
    private readonly WordFinder _noTopics = new(words.NotAsked);

    public IReadOnlyList<CriterionSeed> Find(IReadOnlyList<DocumentSection> sections, IReadOnlyList<DraftPoint> points)
    {
        var ladder = sections.SelectMany(_ladder.Read).ToList();
        var scheme = ladder.Count > 0 ? ladder : OfWeights(sections);
        return [.. (scheme.Count > 0 ? scheme : OfHeadings(points)).Select(seed => _ladder.WithScale(seed, sections))];
    }

    private List<CriterionSeed> OfWeights(IReadOnlyList<DocumentSection> sections)
    {
        var seeds = new List<CriterionSeed>();
        foreach (var section in sections)
        {
            if (section.Heading is { } heading && WeightIn(heading.Text) is { } weight)
            {
                if (sections.Any(s => s.Above.Contains(heading) && s.Heading is { } part && WeightIn(part.Text) is not null) || Total().IsMatch(heading.Text))
                {
                    // The sum of its parts.
                    continue;
                }
                seeds.Add(new CriterionSeed(WithoutWeight(heading.Text), weight, [],
                    [.. sections.Where(s => s.Path.Contains(heading) && !_noTopics.AnyIn(s.Heading!.Text)).SelectMany(finder.FindInScheme).Where(p => !p.IsMistake)], heading));
            }
            else
            {
                seeds.AddRange(section.Body.Select(passage => OfWeightedLine(section, passage)).OfType<CriterionSeed>());
            }
        }
        return seeds.Count >= Fewest ? seeds : [];
    }

    /// <summary>"- Analysis (20 points): finds the cause, names ..."</summary>
    private CriterionSeed? OfWeightedLine(DocumentSection section, Passage passage)
    {
        if (passage.Kind is not (PassageKind.ListItem or PassageKind.Paragraph) || Weight().Match(passage.Text) is not { Success: true } match || Total().IsMatch(passage.Text))
        {
            return null;
        }
        var name = passage.Text[..match.Index].Trim(' ', '(', ':', '-', '–', '—', ',');
        var said = AfterWeight(passage.Text);
        return name.Length > 1 && name.Count(c => c == ' ') < OwnWords.Run
            ? new CriterionSeed(name, LadderReader.Number(match.Groups[1].Value), [], [.. finder.PiecesOf(section, passage, said.Any(char.IsLetter) ? said : name)], passage)
            : null;
    }

    /// <summary>By the first depth at which enough headings have something below them; by two or three that hold most of it, parted; else by
    /// what the points are about.</summary>
    private List<CriterionSeed> OfHeadings(IReadOnlyList<DraftPoint> points)
    {
        List<CriterionSeed> fewer = [];
        for (var depth = 0; depth < DeepestHeading; depth++)
        {
            var groups = points.Where(p => p.Section.Path.Count() > depth).GroupBy(p => p.Section.Path.ElementAt(depth))
                .Where(g => g.Key.Kind == PassageKind.Heading && !_noTopics.AnyIn(g.Key.Text) && !finder.IsBad(g.Key.Text) && g.Count() >= FewestPoints)
                .Select(g => new CriterionSeed(Numbering().Replace(g.Key.Text, "").TrimEnd(':', ' '), null, [], [.. g], g.Key)).ToList();
            if (groups.Count >= Fewest)
            {
                return groups;
            }
            fewer = groups.Count > Math.Max(1, fewer.Count) && groups.Sum(g => g.Points.Length) > points.Count * MostOfIt ? groups : fewer;
        }
        return Parted(fewer.Count > 0 ? fewer : OfDimensions(points));
    }

    private static List<CriterionSeed> OfDimensions(IReadOnlyList<DraftPoint> points)
    {
        var sizes = points.Select(DimensionOf).Where(d => d != Dimension.CompanyBar).CountBy(d => d).OrderByDescending(d => d.Value).ToList();
        var lone = sizes.Skip(Math.Max(Fewest - 1, sizes.Count(d => d.Value >= FewestPoints))).Select(d => d.Key).ToList();
        // By itself one point makes a criterion of checks that fit any; together they make one of their own, if there are others.
        var together = lone.Count > 1 || points.Any(p => DimensionOf(p) == Dimension.CompanyBar) ? lone : [];
        var of = points.ToLookup(p => DimensionOf(p) is var dimension && together.Contains(dimension) ? Dimension.CompanyBar : dimension);
        return [.. of.OrderBy(g => g.Key).Select(g => new CriterionSeed(NameOf(g.Key), null, [], [.. g], null) { WeakSpot = NoHeading })];
    }

    private static Dimension DimensionOf(DraftPoint point) => point.Concepts.FirstOrDefault()?.Dimension ?? Dimension.CompanyBar;

    /// <summary>Until there are enough: what the longest says most of becomes one of its own.</summary>
    private static List<CriterionSeed> Parted(List<CriterionSeed> seeds)
    {
        while (seeds.Count is > 0 and < Fewest && seeds.Where(s => s.Points.SelectMany(p => p.Concepts.Take(1)).Any() && s.Points.Length > FewestPoints).MaxBy(s => s.Points.Length) is { } longest)
        {
            var about = longest.Points.Select(p => p.Concepts.FirstOrDefault()).OfType<Concept>().GroupBy(c => c).MaxBy(g => g.Count())!.Key;
            var apart = longest.Points.Where(p => p.Concepts.FirstOrDefault() == about).ToHashSet();
            if (apart.Count == longest.Points.Length)
            {
                apart = [.. longest.Points.Take(apart.Count / 2)];
            }
            seeds[seeds.IndexOf(longest)] = longest with { Points = [.. longest.Points.Where(p => !apart.Contains(p))] };
            seeds.Add(new CriterionSeed(about.Id.Replace('_', ' '), null, [], [.. longest.Points.Where(apart.Contains)], null) { WeakSpot = NoHeading });
        }
        return seeds;
    }

    private static string NameOf(Dimension dimension) => dimension switch
    {
        Dimension.Structure => "Order and clearness",
        Dimension.Ownership => "Own part",
        Dimension.Evidence => "Figures and proof",
        Dimension.Depth => "How it works underneath",
        Dimension.Judgment => "Choice and price",
        _ => "What this company looks for",
    };

    private static double? WeightIn(string text) => Weight().Match(text) is { Success: true } match ? LadderReader.Number(match.Groups[1].Value) : null;

    private static string WithoutWeight(string text) => Numbering().Replace(Weight().Replace(text, ""), "").Replace("()", "", StringComparison.Ordinal).Trim(' ', '(', ')', ':', '-', '–', '—', ',');

    private static string AfterWeight(string text) => text[(Weight().Match(text) is { Success: true } match ? match.Index + match.Length : 0)..].Trim(' ', ')', ':', '-', '.');

    [GeneratedRegex(@"(?:max(?:imum)?\.?\s*)?(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent|points?\b|pts?\b|marks?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Weight();

    /// <summary>"Total: 50 marks" is no part.</summary>
    [GeneratedRegex(@"^\W*(?:total|sum|overall|maximum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*(?:\d+(?:\.\d+)*|[A-Z])[.):]\s+")]
    private static partial Regex Numbering();
}
