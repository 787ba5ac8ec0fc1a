using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Drafting;

/// <summary>What anchors say where a document has no level.</summary>
/// <param name="General">For levels 1 to 4, with {title} of the criterion in some.</param>
/// <param name="Between">With {below}, {above} and {said}: a level between two that the document has.</param>
/// <param name="Thin">With {said}: a level for which the document has one word.</param>
/// <param name="Mistakes">With {mistakes}: the lowest level, where the document says what is wrong.</param>
public sealed record AnchorWords(ImmutableArray<string> General, string Between, string Thin, string Mistakes)
{
    public const int Levels = 4;

    internal static AnchorWords Read(ContentMap map)
    {
        var general = map.ReadTexts("anchors", atLeast: Levels);
        map.FaultUnless("anchors", general.Length, Levels, Levels);
        return new AnchorWords(general, map.ReadText("between_anchor"), map.ReadText("thin_anchor"), map.ReadText("mistakes_anchor"));
    }
}
