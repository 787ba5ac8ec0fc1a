namespace MockInterviewer.Core.Answers;

/// <summary>An amount in a sentence whose value is beyond doubt: "80,000 records", "3.0M", "four seconds".</summary>
/// <param name="Value">Durations in seconds.</param>
/// <param name="Unit">"%", "x" (times), "s" for durations, or empty for whatever is counted.</param>
/// <param name="Scaled">Whether the number stands for thousands or more, in a word or a letter: "20k", "two million".</param>
/// <param name="First">Place of its first word in the sentence.</param>
/// <param name="Last">Place of its last word, the unit's.</param>
internal readonly record struct Amount(double Value, string Unit, bool Scaled, int First, int Last)
{
    public const string Percent = "%";
    public const string Times = "x";
    public const string Duration = "s";

    /// <summary>The unit for a number that has none, from the other end of "from 4 to 3 seconds".</summary>
    public Amount WithUnitOf(Amount other, double scale) => Unit.Length == 0 && other.Unit.Length > 0 ? this with { Unit = other.Unit, Value = Value * scale } : this;
}
