using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>How far models agree with labels that they were not fitted to.</summary>
/// <param name="By">What was left out together.</param>
/// <param name="Dimensions">QWK of each dimension; null where it is not defined.</param>
/// <param name="LengthEffect">Partial correlation of the level with the logarithm of the words, the label held constant.</param>
public sealed record CrossValidationReport(
    FoldBy By, AgreementReport Agreement, IReadOnlyDictionary<Dimension, double?> Dimensions, double LengthEffect);
