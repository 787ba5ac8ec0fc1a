namespace MockInterviewer.Core.Interviews;

/// <summary>What the interviewer is about to say; becomes a <see cref="Turn"/>, whose parameters say what each part is.</summary>
internal sealed record Line(TurnKind Kind, string Text, string? Phrase = null, string? Asks = null, string? CheckId = null);
