using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds what becomes a criterion, by the document's own shape: the rows of a table whose columns are levels, else what has
/// points or per cent beside its name, else the headings, else the dimensions of what is said.</summary>
internal sealed partial class SeedFinder(DraftWords words, PointFinder finder)
{
    private const int Fewest = 4;
    private const int DeepestHeading = 3;
    private const int FewestPoints = 3;

    private readonly WordFinder _levels = new(words.LevelColumns);
    private readonly WordFinder _weights = new(words.WeightColumns);

    /// <summary>Headings that name no topic: lists of mistakes, answers to the reader's own questions.</summary>
    private readonly WordFinder _noTopics = new(words.BadLabels, words.NotAsked);

    public IReadOnlyList<CriterionSeed> Find(IReadOnlyList<DocumentSection> sections, IReadOnlyList<DraftPoint> points)
    {
        var ladder = sections.SelectMany(OfTable).ToList();
        var scheme = ladder.Count > 0 ? ladder : OfWeights(sections);
        return scheme.Count > 0 ? scheme : OfHeadings(points);
    }

    private IEnumerable<CriterionSeed> OfTable(DocumentSection section)
    {
        Passage? header = null;
        foreach (var passage in section.Body)
        {
            header = passage.Kind == PassageKind.TableHeader ? passage : passage.Kind == PassageKind.TableRow ? header : null;
            if (header is not null && passage.Kind == PassageKind.TableRow && passage.Cells.Length == header.Cells.Length && passage.Cells[0].Length > 0)
            {
                var levels = Enumerable.Range(1, header.Cells.Length - 1).Where(i => _levels.AnyIn(header.Cells[i]) && passage.Cells[i].Length > 0).ToList();
                var weight = Enumerable.Range(1, header.Cells.Length - 1).FirstOrDefault(i => _weights.AnyIn(header.Cells[i]) && !levels.Contains(i));
                if (levels.Count >= 2)
                {
                    var high = levels.TakeLast(2).SelectMany(i => Pieces(passage.Cells[i]));
                    yield return new CriterionSeed(passage.Cells[0], weight > 0 ? Number(passage.Cells[weight]) : null,
                        Four([.. levels.Select(i => passage.Cells[i])]), [.. high.Select(piece => finder.Wanted(section, passage, piece))]);
                }
                else if (weight > 0 && Number(passage.Cells[weight]) is { } points)
                {
                    var said = Enumerable.Range(1, passage.Cells.Length - 1).Where(i => i != weight).SelectMany(i => Pieces(passage.Cells[i]));
                    yield return new CriterionSeed(passage.Cells[0], points, [], [.. said.Select(piece => finder.Wanted(section, passage, piece))]);
                }
            }
        }
    }

    /// <summary>Four of the levels, or as many as there are, the lowest missing: "" where the document has none.</summary>
    private static ImmutableArray<string> Four(ImmutableArray<string> levels) => levels.Length switch
    {
        2 => ["", levels[0], "", levels[1]],
        3 => ["", .. levels],
        _ => [.. Enumerable.Range(0, 4).Select(i => levels[i * (levels.Length - 1) / 3])],
    };

    private List<CriterionSeed> OfWeights(IReadOnlyList<DocumentSection> sections)
    {
        var seeds = new List<CriterionSeed>();
        foreach (var section in sections)
        {
            if (section.Heading is { } heading && WeightIn(heading.Text) is { } weight)
            {
                if (sections.Any(s => s.Above.Contains(heading) && s.Heading is { } part && WeightIn(part.Text) is not null))
                {
                    // The sum of its parts.
                    continue;
                }
                // Whatever it says there is wanted: "admits what went wrong" is no mistake.
                seeds.Add(new CriterionSeed(WithoutWeight(heading.Text), weight, [],
                    [.. sections.Where(s => s.Path.Contains(heading) && !_noTopics.AnyIn(s.Heading!.Text)).SelectMany(s => s.Body.SelectMany(p => Pieces(p.Text).Select(piece => finder.Wanted(s, p, piece))))]));
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
        if (passage.Kind is not (PassageKind.ListItem or PassageKind.Paragraph) || Weight().Match(passage.Text) is not { Success: true } match)
        {
            return null;
        }
        var name = passage.Text[..match.Index].Trim(' ', '(', ':', '-', '–', '—', ',');
        return name.Length > 1 && name.Count(c => c == ' ') < OwnWords.Run
            ? new CriterionSeed(name, Number(match.Groups[1].Value), [], [.. Pieces(AfterWeight(passage.Text)).Select(piece => finder.Wanted(section, passage, piece))])
            : null;
    }

    private List<CriterionSeed> OfHeadings(IReadOnlyList<DraftPoint> points)
    {
        for (var depth = 0; depth < DeepestHeading; depth++)
        {
            var groups = points.Where(p => p.Section.Path.Count() > depth).GroupBy(p => p.Section.Path.ElementAt(depth))
                .Where(g => !_noTopics.AnyIn(g.Key.Text) && g.Count() >= FewestPoints && g.SelectMany(p => p.Concepts).Distinct().Count() >= FewestPoints).ToList();
            if (groups.Count >= Fewest)
            {
                return [.. groups.Select(g => new CriterionSeed(g.Key.Text, null, [], [.. g]))];
            }
        }
        return [.. Enum.GetValues<Dimension>().Select(d => (Dimension: d, Points: points.Where(p => p.Concepts.FirstOrDefault()?.Dimension == d).ToList()))
            .Where(g => g.Points.Count > 0).Select(g => new CriterionSeed(NameOf(g.Dimension), null, [], [.. g.Points]))];
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

    private static IEnumerable<string> Pieces(string text) => Separator().Split(text).Select(p => p.Trim()).Where(p => p.Any(char.IsLetter));

    private static double? WeightIn(string text) => Weight().Match(text) is { Success: true } match ? Number(match.Groups[1].Value) : null;

    private static string WithoutWeight(string text) => Numbering().Replace(Weight().Replace(text, ""), "").Replace("()", "", StringComparison.Ordinal).Trim(' ', '(', ')', ':', '-', '–', '—', ',');

    private static string AfterWeight(string text) => text[(Weight().Match(text) is { Success: true } match ? match.Index + match.Length : 0)..].Trim(' ', ')', ':', '-', '.');

    private static double? Number(string text) => Digits().Match(text) is { Success: true } match
        && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"(?:max(?:imum)?\.?\s*)?(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent|points?\b|pts?\b|marks?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:\d+(?:\.\d+)*|[A-Z])[.)]\s+")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[;•]|,\s+(?:and\s+)?|\.\s+|\s[—–]\s|:\s")]
    private static partial Regex Separator();
}
