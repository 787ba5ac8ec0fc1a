namespace MockInterviewer.Core.Grading.Calibrations;

/// <summary>The cut points for one rubric.</summary>
/// <param name="Hash">Of the rubric as it was; another text is another rubric.</param>
/// <param name="Answers">Labelled answers of this rubric.</param>
/// <param name="Pooled">The labelled answers of all rubrics, when this one had too few and the cuts are fitted on all; null otherwise.</param>
public sealed record RubricCuts(string Id, string Hash, int Answers, int? Pooled, LevelCuts Cuts);
