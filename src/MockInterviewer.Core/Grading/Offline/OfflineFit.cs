using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>Fits the offline model to labelled answers.</summary>
public static class OfflineFit
{
    /// <summary>Strong, because the labelled answers are few; half or twice as much changes the agreement by .01.</summary>
    private const double Penalty = 0.5;

    /// <summary>Into so many parts the questions are laid to find the cuts.</summary>
    private const int Folds = 8;

    /// <summary>As written in the file, so that a model read again grades alike.</summary>
    private const int Decimals = 4;

    /// <summary>Fewer labelled answers say nothing about two dozen weights.</summary>
    public const int FewestExamples = 40;

    /// <param name="examples">At least <see cref="FewestExamples"/>, with each level among them.</param>
    /// <exception cref="ArgumentException">They are too few or too much alike.</exception>
    public static OfflineModel Fit(IReadOnlyCollection<OfflineExample> examples, string fittedTo)
    {
        if (examples.Count < FewestExamples || examples.Select(e => e.Level).Distinct().Count() < LevelsInAll)
        {
            throw new ArgumentException($"A model needs at least {FewestExamples} labelled answers, and some of each level from 1 to {LevelsInAll}; there are {examples.Count}.");
        }
        var vocabulary = VocabularyFit.Learn(examples);
        var whole = Read(examples, vocabulary);
        var folds = FoldsOf(examples);
        return new OfflineModel(fittedTo, vocabulary, Enum.GetValues<Dimension>().ToImmutableDictionary(d => d, d => FitDimension(whole, folds, d)));
    }

    private const int LevelsInAll = 4;

    /// <summary>Parts of the answers by questions, each read with the vocabulary that the others teach.</summary>
    private static List<Fold> FoldsOf(IReadOnlyCollection<OfflineExample> examples)
    {
        var fold = examples.Select(e => e.Submission.Question).Distinct().Index().ToDictionary(q => q.Item, q => q.Index % Folds);
        return [.. examples.GroupBy(e => fold[e.Submission.Question]).Select(g =>
        {
            OfflineExample[] others = [.. examples.Where(e => fold[e.Submission.Question] != g.Key)];
            var vocabulary = VocabularyFit.Learn(others);
            return new Fold(Read(others, vocabulary), Read(g, vocabulary));
        })];
    }

    private static OfflineExample[] Read(IEnumerable<OfflineExample> examples, Vocabulary vocabulary) => [.. examples.Select(e => e.With(vocabulary))];

    private static DimensionModel FitDimension(OfflineExample[] examples, List<Fold> folds, Dimension dimension)
    {
        var features = examples[0].Reading.Whole.FeaturesFor(0).Select(f => f.Feature).ToList();
        int[] signs = [.. features.Select(f => f.IsGood ? 1 : -1)];
        var (start, weights) = FitRows(RowsOf(examples, dimension), dimension, signs);
        return new DimensionModel(start, features.Zip(weights).Where(f => f.Second != 0).ToImmutableDictionary(f => f.First.Id, f => f.Second),
            CutsOf(SumsOfUnseen(folds, dimension, signs)));
    }

    private static List<Row> RowsOf(OfflineExample[] examples, Dimension dimension) =>
        [.. examples.SelectMany(e => e.RowsOf(dimension).Select(r => new Row(r, e.LabelOf(dimension))))];

    /// <summary>The sum of each row by weights that its own question's answers did not help to find: on new answers sums lie closer
    /// together than on those that the weights were fitted to, and cuts made on these would lie too far apart.</summary>
    private static List<(double Sum, int Label)> SumsOfUnseen(List<Fold> folds, Dimension dimension, int[] signs)
    {
        var sums = new List<(double, int)>();
        foreach (var fold in folds)
        {
            var (start, weights) = FitRows(RowsOf(fold.Others, dimension), dimension, signs);
            sums.AddRange(RowsOf(fold.Unseen, dimension).Select(r => (r.SumBy(start, weights), r.Label)));
        }
        return sums;
    }

    private static (double Start, double[] Weights) FitRows(List<Row> rows, Dimension dimension, int[] signs)
    {
        if (rows.Count == 0)
        {
            throw new ArgumentException($"Too few rubrics of the labelled answers have a criterion of the dimension {dimension}; a model needs answers of several rounds.");
        }
        var (start, weights) = SignedRidge.Fit([.. rows.Select(r => r.Values)], [.. rows.Select(r => (double)r.Label)], signs, Penalty);
        return (Round(start), [.. weights.Select(Round)]);
    }

    /// <summary>As many sums below each cut as there are labels below its level.</summary>
    private static SumCuts CutsOf(List<(double Sum, int Label)> sums)
    {
        var sorted = sums.Select(s => s.Sum).Order().ToList();
        var cuts = new SumCuts(CutAt(2), CutAt(3), CutAt(4));
        return cuts.Rise ? cuts : throw new ArgumentException("The labelled answers are too much alike: no cut can be found between two levels.");

        double CutAt(int level)
        {
            var below = Math.Clamp(sums.Count(s => s.Label < level), 1, sorted.Count - 1);
            return Round((sorted[below - 1] + sorted[below]) / 2);
        }
    }

    private static double Round(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A criterion of an answer.</summary>
    private sealed record Row(double[] Values, int Label)
    {
        public double SumBy(double start, double[] weights) => start + Values.Zip(weights).Sum(p => p.First * p.Second);
    }

    private sealed record Fold(OfflineExample[] Others, OfflineExample[] Unseen);
}
