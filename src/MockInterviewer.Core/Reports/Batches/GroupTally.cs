namespace MockInterviewer.Core.Reports.Batches;

/// <summary>Counts a <see cref="BatchGroup"/> up.</summary>
internal sealed class GroupTally(string name)
{
    private readonly int[] _levels = new int[ReportWords.Levels];
    private int _leftOut;
    private int _scored;
    private double _scores;

    public int Count => _levels.Sum() + _leftOut;

    public void Add(int? level, double? score)
    {
        if (level is not { } reached)
        {
            _leftOut++;
            return;
        }
        _levels[reached - 1]++;
        if (score is { } points)
        {
            _scored++;
            _scores += points;
        }
    }

    public void AddLeftOut() => _leftOut++;

    public BatchGroup ToGroup()
    {
        var rated = _levels.Sum();
        return new BatchGroup(name, [.. _levels], _leftOut,
            rated == 0 ? null : Math.Round(_levels.Select((count, place) => count * (place + 1.0)).Sum() / rated, 2),
            _scored == 0 ? null : Math.Round(_scores / _scored, 1));
    }
}
