using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>What one feature adds to a criterion's sum.</summary>
/// <param name="Weight">What its full value adds; below 0 for what makes an answer worse.</param>
public sealed record Contribution(FeatureFinding Finding, double Weight)
{
    public double Points => Finding.Value * Weight;

    public Feature Feature => Finding.Feature;
}
