using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Something that a passage says about answers.</summary>
/// <param name="Text">The words of the document that it rests on: the passage, or a sentence or cell of it.</param>
/// <param name="IsMistake">Whether it says what a bad answer does.</param>
/// <param name="IsStressed">Whether the document holds it up as what a strong answer does, or gives it a label; of a mistake, whether it says so
/// plainly, by an item of a list of mistakes or by how the sentence opens.</param>
/// <param name="IsProse">Whether it is a sentence of running text, of which less may be carried over than of an item.</param>
/// <param name="Concepts">What it is about.</param>
internal sealed record DraftPoint(
    DocumentSection Section, Passage Passage, string Text, bool IsMistake, bool IsStressed, bool IsProse, ImmutableArray<Concept> Concepts)
{
    /// <summary>Whether it is no rule but what an answer might say: it stays whole.</summary>
    public bool IsExample { get; init; }
}
