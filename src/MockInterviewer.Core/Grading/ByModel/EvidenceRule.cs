namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>What a level needs in quotations that code has found in the answer.</summary>
internal static class EvidenceRule
{
    /// <summary>A criterion without any is at most here: what cannot be shown is not credited.</summary>
    public const int HighestWithout = 2;
}
