using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One condition of a red flag: a measure within bounds, or an answer of certain types.</summary>
/// <param name="Measure">A signal, a signal with <c>_share</c>, or a measure of the whole answer; null with types.</param>
/// <param name="AnswerTypes">Empty with a measure.</param>
public sealed record FlagCondition(string? Measure, double? AtLeast, double? AtMost, ImmutableArray<AnswerType> AnswerTypes)
{
    /// <summary>"words is at most 3", "the answer is one of: opinion".</summary>
    public override string ToString() => (Measure, AtLeast, AtMost) switch
    {
        (null, _, _) => $"the answer is one of: {string.Join(", ", AnswerTypes.Select(EnumNames<AnswerType>.Of))}",
        (_, { } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{Measure} is from {least} to {most}"),
        (_, { } least, null) => string.Create(CultureInfo.InvariantCulture, $"{Measure} is at least {least}"),
        (_, null, { } most) => string.Create(CultureInfo.InvariantCulture, $"{Measure} is at most {most}"),
        _ => Measure,
    };
}
