using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>An answer with everything marked that its ratings are the sum of, in numbered passages that ratings can point at.</summary>
internal sealed class MarkedAnswer
{
    private MarkedAnswer(ImmutableArray<Passage> passages) => Passages = passages;

    /// <summary>The whole answer, in order.</summary>
    public ImmutableArray<Passage> Passages { get; }

    public static MarkedAnswer Of(string answer, ReportedGrade grade) => Of(answer, [.. MarksOf(grade)]);

    public static MarkedAnswer Of(string answer, IReadOnlyCollection<Mark> marks) => new([.. Passage.Cut(answer, marks)]);

    /// <summary>The numbers of the passages within the ranges: "2, 5-7"; empty when there is none.</summary>
    public string NumbersOf(IEnumerable<TextRange> ranges) => Join([.. PassagesAt(ranges).Select(p => p.Number)]);

    public IEnumerable<Passage> PassagesAt(IEnumerable<TextRange> ranges)
    {
        var wanted = ranges.ToList();
        return Passages.Where(p => p.Number > 0 && wanted.Exists(r => p.At.Start >= r.Start && p.At.End <= r.End));
    }

    private static string Join(List<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }
        return string.Join(", ", runs.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"{r.First}{(r.Last == r.First ? "" : r.Last == r.First + 1 ? $", {r.Last}" : $"-{r.Last}")}")));
    }

    private static IEnumerable<Mark> MarksOf(ReportedGrade grade) =>
        (grade.Features is { } features ? MarksOfSums(grade, features) : MarksOfEvidence(grade))
            .Concat(grade.RedFlags.Where(f => f.Evidence.Quote.Length > 0).Select(f => new Mark(TextRange.Of(f.Evidence), MarkKind.Flag, f.Title)))
            .Concat((grade.SetAside ?? []).Select(s => new Mark(s.At, MarkKind.SetAside, s.Why)));

    private static IEnumerable<Mark> MarksOfEvidence(ReportedGrade grade) =>
        grade.Criteria.SelectMany(c => c.Evidence.Select(e => new Mark(TextRange.Of(e), MarkKind.Proves, c.Title)));

    private static IEnumerable<Mark> MarksOfSums(ReportedGrade grade, ImmutableArray<ReportedFeature> features)
    {
        foreach (var feature in features.Where(f => !f.IsOfChecks))
        {
            var levels = grade.Criteria.Sum(c => LevelsOf(grade, c, feature.Id)) / Math.Max(1, feature.At.Length);
            var kind = levels < 0 ? MarkKind.Lowers : MarkKind.Raises;
            foreach (var range in feature.At.Where(_ => levels != 0))
            {
                yield return new Mark(range, kind, feature.About, levels);
            }
        }
        var ofChecks = features.Where(f => f.IsOfChecks).Select(f => f.Id).ToList();
        foreach (var criterion in grade.Criteria)
        {
            foreach (var check in criterion.Checks.Where(c => c.At is { IsEmpty: false }))
            {
                var levels = LevelsOf(grade, criterion, check, ofChecks) / check.At!.Value.Length;
                foreach (var range in check.At.Value)
                {
                    yield return new Mark(range, MarkKind.Raises, check.Met == Met.Yes ? check.Title : $"{check.Title} (partly)", levels);
                }
            }
        }
    }

    /// <summary>What a feature adds to the overall level by way of one criterion.</summary>
    private static double LevelsOf(ReportedGrade grade, ReportedCriterion criterion, string feature) => criterion.Sum is not { } sum ? 0
        : (sum.Parts.FirstOrDefault(p => p.Feature == feature)?.Points ?? 0) * sum.LevelsPerPoint * criterion.Weight / grade.Criteria.Sum(c => c.Weight);

    /// <summary>A check's part of what all checks add: of its own criterion, and of the whole rubric.</summary>
    private static double LevelsOf(ReportedGrade grade, ReportedCriterion criterion, ReportedCheck check, List<string> ofChecks)
    {
        var own = Points(check) / Math.Max(Points(check), criterion.Checks.Sum(Points));
        var whole = Share(criterion, check) / grade.Criteria.Sum(c => c.Checks.Sum(k => Share(c, k)));
        return ofChecks.Sum(id => id == Rubrics.Feature.OwnChecks.Id ? own * LevelsOf(grade, criterion, id)
            : whole * grade.Criteria.Sum(c => LevelsOf(grade, c, id)));

        static double Share(ReportedCriterion criterion, ReportedCheck check) => Points(check) * criterion.Weight / criterion.Checks.Length;
    }

    private static double Points(ReportedCheck check) => check.Met switch { Met.Yes => 1, Met.Partly => 0.5, _ => 0 };
}
