namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>A human level beside the grader's.</summary>
/// <param name="Question">Its text: answers to one question are alike, so the bootstrap draws whole questions.</param>
/// <param name="Label">1-4.</param>
/// <param name="Level">1-4, or null when the grader gave none.</param>
public sealed record LabelledGrade(string Company, string Round, string Question, int Label, int? Level);
