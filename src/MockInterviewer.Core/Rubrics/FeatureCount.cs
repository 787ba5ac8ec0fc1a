namespace MockInterviewer.Core.Rubrics;

/// <summary>What a feature counts.</summary>
public enum FeatureCount
{
    /// <summary>Sentences, up to a number of them.</summary>
    Sentences,

    /// <summary>The share of the sentences.</summary>
    Share,

    /// <summary>The share of the words.</summary>
    Words,

    /// <summary>Something that code finds.</summary>
    Code,
}
