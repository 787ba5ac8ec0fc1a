using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One condition of a red flag: a measure within bounds, or an answer of certain types.</summary>
/// <param name="Measure">A signal, a signal with <c>_share</c>, or a measure of the whole answer; null with types.</param>
/// <param name="AnswerTypes">Empty with a measure.</param>
public sealed record FlagCondition(string? Measure, double? AtLeast, double? AtMost, ImmutableArray<AnswerType> AnswerTypes);
