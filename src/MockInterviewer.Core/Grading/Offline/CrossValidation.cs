using MathNet.Numerics.Statistics;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>Tests the offline model as it would do on new answers: each group is graded by a model that was fitted to the others.</summary>
public static class CrossValidation
{
    /// <summary>Of more groups several are left out together: a model is fitted for each.</summary>
    private const int MostFolds = 24;

    public static CrossValidationReport Run(IReadOnlyList<OfflineExample> examples, FoldBy by, Random random)
    {
        var overall = new AgreementTally();
        var dimensions = Enum.GetValues<Dimension>().ToDictionary(d => d, _ => new LevelCounts());
        var graded = new List<(OfflineExample Example, int Level)>();
        var folds = examples.Select(e => KeyOf(e, by)).Distinct().Index().ToDictionary(k => k.Item, k => k.Index % MostFolds);
        foreach (var fold in examples.GroupBy(e => folds[KeyOf(e, by)]))
        {
            var model = OfflineFit.Fit([.. examples.Where(e => folds[KeyOf(e, by)] != fold.Key)], "cross-validation");
            foreach (var example in fold)
            {
                var (level, criteria) = example.GradeBy(model);
                graded.Add((example, level));
                overall.Add(new LabelledGrade(example.Submission.Company, example.Submission.Round, example.Submission.Question, example.Level, level));
                foreach (var (dimension, own) in criteria)
                {
                    dimensions[dimension].Add(example.LabelOf(dimension), own);
                }
            }
        }
        return new CrossValidationReport(by, overall.Measure(random), dimensions.ToDictionary(d => d.Key, d => d.Value.Kappa((a, b) => (a - b) * (a - b))), LengthEffect(graded));
    }

    private static string KeyOf(OfflineExample example, FoldBy by) => by switch
    {
        FoldBy.Company => example.Submission.Company,
        FoldBy.Round => example.Submission.Round,
        FoldBy.File => example.File,
        _ => example.Submission.Question,
    };

    /// <summary>Partial correlation of the level with the logarithm of the words, the label held constant.</summary>
    private static double LengthEffect(List<(OfflineExample Example, int Level)> graded)
    {
        var levels = graded.Select(g => (double)g.Level).ToList();
        var labels = graded.Select(g => (double)g.Example.Level).ToList();
        var words = graded.Select(g => Math.Log(Math.Max(1, g.Example.Words))).ToList();
        var (a, b, c) = (Correlation.Pearson(levels, words), Correlation.Pearson(levels, labels), Correlation.Pearson(words, labels));
        return (a - (b * c)) / Math.Sqrt((1 - (b * b)) * (1 - (c * c)));
    }
}
