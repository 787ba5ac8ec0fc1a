namespace MockInterviewer.Core.Reports;

/// <summary>Why a stretch of an answer is marked.</summary>
/// <param name="Label">What for, in words.</param>
/// <param name="Levels">What it adds to the overall level, below 0 for what lowers it; 0 where that is not known.</param>
internal sealed record Mark(TextRange At, MarkKind Kind, string Label, double Levels = 0);
