namespace MockInterviewer.Core.Reports;

/// <summary>A level in the answer to one question.</summary>
/// <param name="Number">Of the question, 1-based.</param>
/// <param name="Level">1-4.</param>
public sealed record QuestionLevel(int Number, int Level);
