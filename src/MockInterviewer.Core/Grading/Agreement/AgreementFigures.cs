namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>How far two raters agree. Correlations and kappas are null where they are not defined: fewer than two answers, or a
/// rater who always says the same.</summary>
/// <param name="Qwk">Cohen's kappa with quadratic weights (Cohen 1968): 1 perfect, 0 chance.</param>
/// <param name="QwkInterval">95 % by a bootstrap over questions, or null.</param>
/// <param name="Kappa">Cohen's kappa without weights.</param>
/// <param name="Exact">Share of equal levels, 0-1.</param>
/// <param name="Adjacent">Share of levels at most one apart, 0-1.</param>
/// <param name="Spearman">Rank correlation with ties shared.</param>
/// <param name="MeanDifference">Grader minus label; above 0 the grader is the kinder.</param>
public sealed record AgreementFigures(
    int Count,
    double? Qwk,
    Interval? QwkInterval,
    double? Kappa,
    double Exact,
    double Adjacent,
    double? Spearman,
    double MeanDifference);
