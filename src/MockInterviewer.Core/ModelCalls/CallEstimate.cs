namespace MockInterviewer.Core.ModelCalls;

/// <summary>What calls that are not made yet will take.</summary>
/// <param name="UsualInput">Tokens, as English text mostly has them.</param>
/// <param name="UsualOutput">Of replies as long as they mostly are.</param>
/// <param name="MostInput">Tokens that cannot be exceeded.</param>
/// <param name="MostOutput">Of replies as long as they may be.</param>
public sealed record CallEstimate(int Calls, long UsualInput, long UsualOutput, long MostInput, long MostOutput)
{
    public static CallEstimate None { get; } = new(0, 0, 0, 0, 0);

    public static CallEstimate operator +(CallEstimate one, CallEstimate other) => new(one.Calls + other.Calls, one.UsualInput + other.UsualInput,
        one.UsualOutput + other.UsualOutput, one.MostInput + other.MostInput, one.MostOutput + other.MostOutput);

    public CallEstimate Times(int factor) => new(Calls * factor, UsualInput * factor, UsualOutput * factor, MostInput * factor, MostOutput * factor);

    /// <summary>In USD: what it will probably cost, and what it cannot exceed.</summary>
    public (decimal Usual, decimal Most) CostAt(ModelPrice price) => (price.CostOf(UsualInput, UsualOutput), price.CostOf(MostInput, MostOutput));
}
