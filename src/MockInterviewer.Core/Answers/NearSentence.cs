using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>The sentence of an answer that comes nearest to a check.</summary>
/// <param name="Nearness">0-1: 1 has all that the check looks for.</param>
/// <param name="Lacks">Ids of the signals that it lacks; empty when it has them all, and something besides that the check rules out.</param>
/// <param name="IsOnTopic">Whether it has all that is not of the language: then it is about what the check asks for.</param>
public sealed record NearSentence(Evidence Sentence, double Nearness, ImmutableArray<string> Lacks, bool IsOnTopic)
{
    /// <summary>Whether a single thing is wanting; a sentence that lacks more is about something else.</summary>
    public bool IsNear => IsOnTopic && Lacks.Length <= 1;
}
