using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>A labelled answer as the offline grader reads it.</summary>
/// <param name="File">The file that it stands in, for tests on answers of another writer.</param>
/// <param name="Level">The human level, 1-4.</param>
/// <param name="Dimensions">The human levels of dimensions, where there are any; the others count as the overall level.</param>
public sealed record OfflineExample(string File, Submission Submission, OfflineReading Reading, int Level, int Words, ImmutableDictionary<Dimension, int> Dimensions)
{
    public int LabelOf(Dimension dimension) => Dimensions.GetValueOrDefault(dimension, Level);

    /// <summary>One row for each criterion of the dimension: the values of all features.</summary>
    internal IEnumerable<double[]> RowsOf(Dimension dimension) =>
        Reading.Rubric.Criteria.Index().Where(c => c.Item.Dimension == dimension).Select(c => (double[])[.. Reading.Whole.FeaturesFor(c.Index).Select(f => f.Value)]);

    /// <summary>The same answer, read with a vocabulary.</summary>
    internal OfflineExample With(Vocabulary vocabulary) =>
        this with { Reading = Reading with { Whole = Reading.Whole.With(vocabulary), Parts = [.. Reading.Parts.Select(p => p.With(vocabulary))] } };

    /// <summary>The grade that a model gives it.</summary>
    internal (int Overall, IReadOnlyList<(Dimension Dimension, int Level)> Criteria) GradeBy(OfflineModel model)
    {
        var reading = With(model.Vocabulary).Reading;
        ImmutableArray<Rating> ratings = [.. reading.Rubric.Criteria.Select((_, place) => CriterionScorer.Rate(reading, place, model))];
        return (ScoreCalculator.Calculate(ratings, Reading.RedFlags)!.Level, [.. ratings.GroupBy(r => r.Criterion.Dimension)
            .Select(g => (g.Key, ScoreCalculator.LevelOf(g.Sum(r => r.Criterion.Weight * r.Points!.Value) / g.Sum(r => r.Criterion.Weight))))]);
    }
}
