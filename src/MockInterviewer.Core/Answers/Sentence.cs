namespace MockInterviewer.Core.Answers;

/// <summary>A sentence of an answer and the signals in it.</summary>
/// <param name="Tokens">Its words in order; a stretch of those of the whole answer.</param>
public sealed record Sentence(Evidence Evidence, ArraySegment<Token> Tokens)
{
    public int Start => Evidence.Start;

    public int End => Evidence.End;

    /// <summary>Whether it counts, and if not, why.</summary>
    public SetAside SetAside { get; init; }

    public bool Counts => SetAside == SetAside.No;

    /// <summary>The numbers of the signals that the sentence has; see <see cref="SignalIndex"/>.</summary>
    internal SignalSet Signals { get; init; } = SignalSet.Empty;
}
