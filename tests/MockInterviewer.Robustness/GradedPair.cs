namespace MockInterviewer.Robustness;

/// <summary>What became of an answer as it was written and after a transformation.</summary>
internal sealed record GradedPair(GoldAnswer Answer, Verdict Before, Verdict After)
{
    /// <summary>Null when either has no level.</summary>
    public int? Change => After.Level - Before.Level;

    public bool IsLifted => Before.Level is null or <= 2 && After.Level > 2;

    public IEnumerable<string> NewFlags => After.Flags.Except(Before.Flags);
}
