namespace MockInterviewer.Core.Answers;

/// <summary>What one rubric's reader knows of a word, found once and then carried by every token that is this word.</summary>
/// <param name="Word">As it stands in <see cref="Token.Word"/>.</param>
/// <param name="Meant">Of the word that was meant, where this one is mistyped.</param>
/// <param name="Edges">The edges of the rubric's surface forms that the word may follow; see <see cref="SurfaceForms"/>.</param>
/// <param name="Fillers">The same of the filler words.</param>
/// <param name="Features">Numbers of the word features that it counts for; see <see cref="FeatureFinder"/>.</param>
internal sealed record WordFacts(string Word, WordFacts? Meant, WordKinds Kinds, int[] Edges, int[] Fillers, int[] Features)
{
    /// <summary>Of a word that no reader has looked at.</summary>
    public static readonly WordFacts None = new("", null, WordKinds.None, [], [], []);

    public bool Is(WordKinds kind) => (Kinds & kind) != 0;
}
