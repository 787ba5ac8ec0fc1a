using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Questions;

namespace MockInterviewer.Core.Interviews;

/// <summary>A question as it was when the interview began; later changes of the bank do not touch it.</summary>
/// <param name="ExpectedMinutes">Spoken length; null for a written exercise.</param>
/// <param name="ExpectedWords">How long an answer should be.</param>
public sealed record PlannedQuestion(
    string Id,
    string Text,
    string? Principle,
    int? ExpectedMinutes,
    int ExpectedWords,
    ImmutableArray<ScriptedProbe> Probes,
    ImmutableArray<Clarification> Clarifications)
{
    /// <summary>Thinking and typing; a written exercise of 600 words takes about half an hour.</summary>
    private const int WrittenWordsPerMinute = 20;

    /// <summary>What it takes of the interview's time.</summary>
    public int Minutes => ExpectedMinutes ?? Math.Max(1, ExpectedWords / WrittenWordsPerMinute);

    public static PlannedQuestion Of(Question question) =>
        new(question.Id, question.Text, question.Principle, question.ExpectedMinutes,
            question.ExpectedWords ?? (question.ExpectedMinutes ?? 0) * Delivery.WordsPerMinute, question.Probes, question.Clarifications);
}
