namespace MockInterviewer.Core.Answers;

/// <summary>A word of an answer.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit in the answer.</param>
/// <param name="Word">Lower case, apostrophes straight.</param>
/// <param name="ClauseStart">Whether a comma, colon, dash, bracket or the sentence's start stands before it.</param>
public readonly record struct Token(int Start, int End, string Word, bool ClauseStart)
{
    /// <summary>A word's number: the same for the same word in any text, and hardly ever for two. Runs of words are compared by it.</summary>
    internal ulong Number { get; init; }

    /// <summary>Set by an <see cref="AnswerReader"/>; of other texts nothing is known.</summary>
    internal WordFacts Facts { get; init; } = WordFacts.None;
}
