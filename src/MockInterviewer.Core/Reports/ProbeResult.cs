using System.Collections.Immutable;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Core.Reports;

/// <summary>A probe and what it drew out.</summary>
/// <param name="Text">As asked.</param>
/// <param name="Check">The check that it aimed at, before and after; null when it aimed at none, as a question about a technology does.</param>
/// <param name="Answered">Whether words that count came back.</param>
public sealed record ProbeResult(string Text, CheckGain? Check, bool Answered)
{
    internal static ImmutableArray<ProbeResult> All(ImmutableArray<Turn> turns, GradedAnswer? answer, ImmutableArray<CheckGain> gains) =>
        [.. turns.Select((turn, place) => (turn, place)).Where(t => t.turn.Kind == TurnKind.Probe).Select(t => new ProbeResult(t.turn.Text,
            Aim(t.turn.CheckId, answer, gains), turns.Skip(t.place + 1).TakeWhile(x => x.Kind != TurnKind.Probe).Any(x => x.Kind == TurnKind.Answer)))];

    private static CheckGain? Aim(string? checkId, GradedAnswer? answer, ImmutableArray<CheckGain> gains)
    {
        var check = answer?.Grade.Ratings.SelectMany(r => r.Checks).FirstOrDefault(c => c.Id == checkId);
        return check is null ? null
            : gains.FirstOrDefault(g => g.Id == checkId) ?? new CheckGain(check.Id, check.Check.Title, check.Met, check.Met);
    }
}
