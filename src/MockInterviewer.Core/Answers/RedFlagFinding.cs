using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>A red flag that an answer raises, and the words that raise it.</summary>
public sealed record RedFlagFinding(RedFlag Flag, Evidence Evidence);
