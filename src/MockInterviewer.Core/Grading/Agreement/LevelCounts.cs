namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>How often each label met each level: four by four counts, all that agreement needs, however many answers there are.</summary>
internal sealed class LevelCounts
{
    public const int Levels = 4;

    private static readonly (int Label, int Level)[] Cells =
        [.. Enumerable.Range(1, Levels).SelectMany(label => Enumerable.Range(1, Levels).Select(level => (label, level)))];

    private readonly int[,] _counts = new int[Levels, Levels];

    public int Total { get; private set; }

    /// <param name="label">1-4, and so is <paramref name="level"/>.</param>
    public int this[int label, int level] => _counts[label - 1, level - 1];

    public void Add(int label, int level, int count = 1)
    {
        _counts[label - 1, level - 1] += count;
        Total += count;
    }

    public void Add(LevelCounts other)
    {
        foreach (var (label, level) in Cells)
        {
            Add(label, level, other[label, level]);
        }
    }

    /// <summary>The sum over all answers.</summary>
    public double Sum(Func<int, int, double> value) => Cells.Sum(c => this[c.Label, c.Level] * value(c.Label, c.Level));

    /// <summary>Cohen's kappa: 1 - observed over expected disagreement. Null when no disagreement is to be expected.</summary>
    /// <param name="disagreement">0 for equal levels, more for others.</param>
    public double? Kappa(Func<int, int, double> disagreement)
    {
        var expected = 0.0;
        foreach (var (label, level) in Cells)
        {
            expected += disagreement(label, level) * Row(label) * Column(level) / Total;
        }
        return expected > 0 ? 1 - (Sum(disagreement) / expected) : null;
    }

    /// <summary>Each answer's label and level.</summary>
    public IEnumerable<(int Label, int Level)> Pairs() => Cells.SelectMany(c => Enumerable.Repeat(c, this[c.Label, c.Level]));

    private double Row(int label) => Enumerable.Range(1, Levels).Sum(level => this[label, level]);

    private double Column(int level) => Enumerable.Range(1, Levels).Sum(label => this[label, level]);
}
