namespace MockInterviewer.Core.Answers;

/// <summary>A sentence of an answer that counts for nothing, and why.</summary>
public sealed record SetAsideSentence(Evidence Sentence, SetAside Why);
