using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>Words of the answer to one question.</summary>
/// <param name="Number">Of the question, 1-based.</param>
public sealed record NumberedEvidence(int Number, Evidence Evidence);
