using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Between which values a flag's conditions, all together, want a measure to be.</summary>
internal sealed record MeasureBounds(string Measure, double Least, double Most)
{
    private static readonly string[] Shares = [AnswerMeasures.QuestionOverlap, AnswerMeasures.FunctionWords, AnswerMeasures.Repeated, AnswerMeasures.SetAside];

    /// <summary>The signal whose sentences are counted or shared; the measure itself when it is none.</summary>
    public string Signal => AnswerMeasures.SignalSharedBy(Measure) ?? Measure;

    public bool IsSignalShare => AnswerMeasures.SignalSharedBy(Measure) is not null;

    private bool IsShare => IsSignalShare || Shares.Contains(Measure);

    /// <summary>Measures are not negative; shares are at most 1; counts are whole.</summary>
    public bool IsPossible => IsShare ? Math.Max(0, Least) <= Math.Min(1, Most)
        : Measure == AnswerMeasures.LengthRatio ? Most >= 0
        : Math.Ceiling(Math.Max(0, Least)) <= Math.Floor(Most);

    public static IReadOnlyList<MeasureBounds> Of(RedFlag flag) =>
        [.. flag.When.Where(c => c.Measure is not null).GroupBy(c => c.Measure!, StringComparer.Ordinal)
            .Select(g => new MeasureBounds(g.Key, g.Max(c => c.AtLeast ?? double.MinValue), g.Min(c => c.AtMost ?? double.MaxValue)))];
}
