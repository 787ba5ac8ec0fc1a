using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>One question of an interview: what was said and how it was judged.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Answer">The text that was graded; evidence offsets count in it. Empty without a grade.</param>
/// <param name="Grade">Null when there was no answer.</param>
/// <param name="Probes">What each probe drew out; empty when there was none.</param>
/// <param name="AlsoGained">Checks that the answers to probes met though no probe aimed at them.</param>
/// <param name="LevelWithoutProbes">1-4; null when no probe was answered or the first answer alone has no level.</param>
/// <param name="WrittenWords">Of the document alone, without the replies to probes; null when the answer is spoken.</param>
public sealed record InterviewQuestion(
    int Number,
    string Id,
    string Text,
    string? Principle,
    int? SpokenMinutes,
    int ExpectedWords,
    string Answer,
    ReportedGrade? Grade,
    ImmutableArray<ProbeResult> Probes,
    ImmutableArray<CheckGain> AlsoGained,
    int? LevelWithoutProbes,
    ImmutableArray<Turn> Turns,
    int? WrittenWords = null)
{
    /// <summary>What an answer of the expected length takes aloud; null for a document.</summary>
    [JsonIgnore]
    public double? ExpectedMinutes => SpokenMinutes;

    internal static InterviewQuestion Of(InterviewState state, int index, GradedAnswer? answer)
    {
        var planned = state.Plan.Questions[index];
        ImmutableArray<Turn> turns = [.. state.TurnsOf(index)];
        var gains = CheckGain.Between(answer?.WithoutProbes, answer?.Grade);
        var probes = ProbeResult.All(turns, answer, gains);
        return new InterviewQuestion(index + 1, planned.Id, planned.Text, planned.Principle, planned.ExpectedMinutes, planned.ExpectedWords,
            answer?.Grade.Submission.Answer ?? "", answer is null ? null : ReportedGrade.Of(answer.Grade), probes,
            [.. gains.Where(g => probes.All(p => p.Check?.Id != g.Id))], answer?.WithoutProbes?.Level, turns,
            answer?.Grade.Rubric.Expects == ExpectedAnswer.Document ? (answer.WithoutProbes ?? answer.Grade).Delivery.Words : null);
    }
}
