using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <summary>Chooses among a persona's phrases those that this interview has not heard.</summary>
internal sealed class PhraseBook(InterviewState state)
{
    private readonly HashSet<string> _used = new(state.Turns.Select(t => t.Phrase).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Null when every phrase was used.</summary>
    public string? Choose(ImmutableArray<string> phrases) =>
        SeededOrder.Of(state.Plan.Seed, phrases.Where(p => !_used.Contains(p)), p => p).FirstOrDefault();

    /// <summary>Null when every phrase was used.</summary>
    public Line? Say(TurnKind kind, ImmutableArray<string> phrases, params (string Name, string Value)[] values) =>
        Choose(phrases) is { } phrase ? new Line(kind, PhraseFrame.Fill(phrase, values), phrase) : null;

    /// <summary>The frame around something asked; when every frame was used, what is asked alone.</summary>
    public Line Ask(TurnKind kind, ImmutableArray<string> frames, string placeholder, string asks) =>
        Say(kind, frames, (placeholder, asks)) ?? new Line(kind, asks);
}
