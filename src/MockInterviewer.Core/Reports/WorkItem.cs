using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports;

/// <summary>One thing to work on: a check that was not met.</summary>
/// <param name="Check">Its title; reads after "A strong answer ...".</param>
/// <param name="Why">What it counts for and where it was missing.</param>
/// <param name="Practice">A question to practise it with.</param>
/// <param name="Read">Where the documents say so.</param>
public sealed record WorkItem(string CheckId, string Check, string Why, string? Practice, ImmutableArray<ReadingPlace> Read)
{
    private const int Most = 3;

    /// <summary>The checks that would gain most over the whole interview, of different criteria where possible.</summary>
    internal static ImmutableArray<WorkItem> Weightiest(ImmutableArray<NumberedGrade> grades, SourceDocuments documents)
    {
        var missing = grades.SelectMany(g => Missing(g.Grade.Ratings).Select(m => (g.Number, m.Rating, m.Check)))
            .GroupBy(m => m.Check.Id)
            .OrderByDescending(m => m.Sum(x => x.Rating.Criterion.Weight * (1 - x.Check.Points) / x.Rating.Checks.Length))
            .Select(m => (First: m.First(), Numbers: m.Select(x => x.Number).ToList())).ToList();
        var ofEachCriterion = missing.DistinctBy(m => m.First.Rating.Criterion.Id).Take(Most).ToList();
        return [.. ofEachCriterion.Concat(missing.Except(ofEachCriterion)).Take(Most).Select(m =>
        {
            var check = m.First.Check.Check;
            return new WorkItem(m.First.Check.Id, check.Title, WhyOf(m.First.Rating, m.Numbers, grades.Length), check.Probes.FirstOrDefault(),
                [.. check.Citations.Select(c => ReadingPlace.Of(c, documents))]);
        })];
    }

    private static IEnumerable<(Rating Rating, CheckFinding Check)> Missing(IEnumerable<Rating> ratings) =>
        ratings.SelectMany(r => r.Checks.Where(c => c.Met != Met.Yes).Select(c => (r, c)));

    private static string WhyOf(Rating rating, List<int> numbers, int graded)
    {
        var criterion = rating.Criterion;
        var where = graded == 1 ? "It was missing or only touched in the answer."
            : numbers.Count == graded ? "It was missing or only touched in every answer."
            : $"It was missing or only touched in {ReportWords.Join("answer", numbers)}.";
        return string.Create(CultureInfo.InvariantCulture, $"{where} It belongs to \"{criterion.Title}\", {criterion.Weight} % of the score: {criterion.Asks}");
    }
}
