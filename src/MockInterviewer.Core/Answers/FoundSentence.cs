using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>A sentence that counted for a check or flag, and the signals that made it count.</summary>
public sealed record FoundSentence(Evidence Evidence, ImmutableArray<string> Signals);
