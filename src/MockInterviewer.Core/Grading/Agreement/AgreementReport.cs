namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>Agreement of a grader with labels.</summary>
/// <param name="Overall">Null when nothing could be compared.</param>
/// <param name="Confusion">Counts by [label - 1][level - 1].</param>
/// <param name="LeftOut">Labelled answers to which the grader gave no level.</param>
public sealed record AgreementReport(
    AgreementFigures? Overall,
    IReadOnlyDictionary<string, AgreementFigures> ByRound,
    IReadOnlyDictionary<string, AgreementFigures> ByCompany,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    int LeftOut);
