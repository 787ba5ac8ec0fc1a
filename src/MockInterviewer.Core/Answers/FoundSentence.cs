using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>A sentence that counted for a check or flag, and the signals that made it count.</summary>
/// <param name="Strength">How telling they are together: what the words of the language say of many sentences counts little, and so does a
/// sentence of a few words. To compare sentences of one answer; 0 where nothing is known of it.</param>
public sealed record FoundSentence(Evidence Evidence, ImmutableArray<string> Signals, double Strength = 0);
