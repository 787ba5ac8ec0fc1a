namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>
/// How many attempts may be under way at a provider. Doubles with every round trip at first, then grows by one, and halves when the
/// provider refuses. One refusal among many good answers is weather; a quarter of a round's answers is a limit. While answers only take
/// longer for being more, it stands still.
/// </summary>
/// <param name="most">It never grows beyond.</param>
internal sealed class ConcurrencyWindow(int most)
{
    private const int Start = 8;

    /// <summary>Answers are remembered for about so many.</summary>
    private const double Memory = 32;

    private const double Limiting = 0.25;

    /// <summary>Answers that count as good before there were any: the first refusal alone says little.</summary>
    private const double Trust = 8;

    private readonly RoundTimes _times = new();
    private double _size = Math.Min(Start, most);
    private double _threshold = most;
    private double _good;
    private double _refused;
    private long _cutAt;

    /// <summary>At least 1.</summary>
    public int Size => (int)_size;

    /// <summary>Whether refusals are so many that they are the answer to how much is sent.</summary>
    public bool IsAtLimit => _refused > Limiting * (_good + _refused + Trust);

    /// <param name="wasFull">Whether as many were under way as may be; a window that is not used does not grow.</param>
    public void Answered(TimeSpan took, bool wasFull)
    {
        (_good, _refused) = (Faded(_good) + 1, Faded(_refused));
        _times.Add(took, Size);
        if (wasFull && !IsAtLimit && _times.GrowthPays)
        {
            _size = Math.Min(most, _size + (_size < _threshold ? 1 : 1 / _size));
        }
    }

    /// <summary>Halves at most once for all that was sent before it last did.</summary>
    /// <param name="turn">Of the attempt that was refused.</param>
    /// <param name="lastTurn">Of the attempt sent last.</param>
    public void Refused(long turn, long lastTurn)
    {
        (_good, _refused) = (Faded(_good), Faded(_refused) + 1);
        if (IsAtLimit && turn > _cutAt)
        {
            _cutAt = lastTurn;
            _size = Math.Max(1, _size / 2);
            _threshold = _size;
        }
    }

    /// <summary>After a standstill what was learnt is old: it begins gently again.</summary>
    public void Restart()
    {
        _size = Math.Min(Math.Min(Start, most), _size);
        (_good, _refused) = (0, 0);
    }

    private static double Faded(double count) => count * (1 - 1 / Memory);
}
