using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Drafting;

/// <summary>The words by which a document's line is turned into what goes on after "A strong answer ...".</summary>
/// <param name="Subjects">Who does it: "the candidate"; goes away.</param>
/// <param name="AsksFor">Before what is wanted: "we look for"; goes away.</param>
/// <param name="Modals">"should", "must"; go away.</param>
/// <param name="Helpers">Verbs that are no regular ones, by their third person.</param>
/// <param name="Verbs">In their first form.</param>
/// <param name="NounTitle">With {phrase}: what a line becomes that has no verb.</param>
/// <param name="Ends">Words before which a phrase that is too long may end.</param>
public sealed record PhraseWords(
    ImmutableArray<string> Subjects, ImmutableArray<string> AsksFor, ImmutableArray<string> Modals, IReadOnlyDictionary<string, ImmutableArray<string>> Helpers,
    IReadOnlySet<string> Verbs, string NounTitle, ImmutableArray<string> Ends)
{
    internal static PhraseWords Read(ContentMap parent)
    {
        var map = parent.ReadMap("phrases", required: true);
        if (map is null)
        {
            return new PhraseWords([], [], [], ImmutableDictionary<string, ImmutableArray<string>>.Empty, new HashSet<string>(), "", []);
        }
        var words = new PhraseWords(map.ReadTexts("subjects", atLeast: 1), map.ReadTexts("asks_for", atLeast: 1), map.ReadTexts("modals", atLeast: 1), map.ReadTextLists("helpers", atLeast: 1, required: true),
            map.ReadTexts("verbs", atLeast: 1).ToHashSet(StringComparer.Ordinal), map.ReadText("noun_title"), map.ReadTexts("ends", atLeast: 1));
        map.Close();
        return words;
    }
}
