namespace MockInterviewer.Core.Grading.Offline;

/// <summary>
/// Least squares with a penalty on large weights (ridge), where each weight keeps the sign that sense gives it: one that the data
/// would turn round becomes 0. Coordinate descent; the same rows always give the same weights.
/// </summary>
internal static class SignedRidge
{
    private const int MostRounds = 500;
    private const double Enough = 1e-9;

    /// <param name="rows">The features' values of each example.</param>
    /// <param name="targets">One for each row.</param>
    /// <param name="signs">+1 or -1 for each feature.</param>
    /// <param name="penalty">Against the spread of a feature: .5 shrinks a weight that stands alone by a third.</param>
    public static (double Base, double[] Weights) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, IReadOnlyList<int> signs, double penalty)
    {
        var columns = Enumerable.Range(0, signs.Count).Select(j => Standardised(rows, j)).ToArray();
        var mean = targets.Average();
        var gram = Gram([.. columns.Select(c => c.Values)]);
        double[] centred = [.. targets.Select(t => t - mean)];
        var drive = columns.Select(c => Dot(c.Values, centred)).ToArray();
        var standard = Descend(gram, drive, signs, penalty);
        var weights = standard.Select((w, j) => columns[j].Spread > 0 ? w / columns[j].Spread : 0).ToArray();
        return (mean - weights.Select((w, j) => w * columns[j].Mean).Sum(), weights);
    }

    private static double[] Descend(double[][] gram, double[] drive, IReadOnlyList<int> signs, double penalty)
    {
        var weights = new double[signs.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0.0;
            for (var j = 0; j < weights.Length; j++)
            {
                var others = 0.0;
                for (var k = 0; k < weights.Length; k++)
                {
                    others += k == j ? 0 : gram[j][k] * weights[k];
                }
                var free = (drive[j] - others) / (gram[j][j] + penalty);
                var weight = free * signs[j] > 0 ? free : 0;
                moved = Math.Max(moved, Math.Abs(weight - weights[j]));
                weights[j] = weight;
            }
            if (moved < Enough)
            {
                break;
            }
        }
        return weights;
    }

    private static (double Mean, double Spread, double[] Values) Standardised(IReadOnlyList<double[]> rows, int column)
    {
        var mean = rows.Average(r => r[column]);
        var spread = Math.Sqrt(rows.Average(r => (r[column] - mean) * (r[column] - mean)));
        return (mean, spread, [.. rows.Select(r => spread > 0 ? (r[column] - mean) / spread : 0)]);
    }

    private static double[][] Gram(double[][] columns)
    {
        var gram = columns.Select(_ => new double[columns.Length]).ToArray();
        for (var j = 0; j < columns.Length; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                gram[j][k] = gram[k][j] = Dot(columns[j], columns[k]);
            }
        }
        return gram;
    }

    /// <summary>Cross-validation spends most of its time here.</summary>
    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum / a.Length;
    }
}
