namespace MockInterviewer.Core.Answers;

/// <summary>How a word was mistyped, the likeliest first: when two words may be meant, the likelier slip decides.</summary>
internal enum SpellingSlip
{
    /// <summary>Two neighbours stand the wrong way round.</summary>
    Swapped,

    /// <summary>A letter stands twice in place of once, or once in place of twice.</summary>
    Doubled,

    /// <summary>A letter or apostrophe is missing.</summary>
    LeftOut,

    /// <summary>There is one letter too many.</summary>
    PutIn,

    /// <summary>One letter stands for another.</summary>
    Replaced,

    /// <summary>More than one slip, or none.</summary>
    None,
}
