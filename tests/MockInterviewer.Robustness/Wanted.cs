namespace MockInterviewer.Robustness;

/// <summary>The bounds that the grader is to keep; where it does not yet, the tests hold what it reaches.</summary>
public static class Wanted
{
    /// <summary>Mean change of the level by an attack.</summary>
    public const double MostRise = 0.10;

    /// <summary>Share of the answers of label 1-2 that an attack puts above 2.</summary>
    public const double MostLifted = 0.03;

    /// <summary>Share of the levels that an honest variation leaves.</summary>
    public const double LeastUnchanged = 0.95;

    /// <summary>Mean change of the level by an honest variation, up or down.</summary>
    public const double MostShift = 0.05;

    /// <summary>Share of the first probes that go where the label says that the answer is weak.</summary>
    public const double LeastAimed = 0.80;

    public static bool Resists(Movement attack) => attack.MeanChange <= MostRise && attack.Lifted <= MostLifted;

    public static bool Stays(Movement variation) => variation.Unchanged >= LeastUnchanged && Math.Abs(variation.MeanChange) < MostShift;

    /// <summary>Every text with nothing in it is found out.</summary>
    public static bool Exposes(Movement hollow) => hollow.Exposed >= 1;
}
