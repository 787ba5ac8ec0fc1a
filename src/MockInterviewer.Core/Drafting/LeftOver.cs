using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds the lines of documents that went into nothing, so that none is silently missing.</summary>
internal static class LeftOver
{
    private const int MostShown = 90;

    /// <param name="told">Places that are named already: cited, or lost with a reason of their own.</param>
    public static ImmutableArray<DraftLoss> Of(DraftSource source, IEnumerable<Citation> told)
    {
        var named = told.ToLookup(c => c.Document);
        return [.. source.Sections.SelectMany(section =>
        {
            var isNamed = section.Body.Prepend(section.Heading).OfType<Passage>().Any(p => IsNamed(p, named[section.Document.Id]));
            return section.Body.Prepend(section.Heading).OfType<Passage>()
                .Where(p => !IsNamed(p, named[section.Document.Id]) && !(isNamed && (p == section.Heading || p.Kind == PassageKind.TableHeader)) && !IsAbove(p, section, source, named))
                .Select(p => new DraftLoss(WhyOf(section, p, source), Shown(p.Text), Citing.Of(section.Document, p)));
        })];
    }

    private static bool IsNamed(Passage passage, IEnumerable<Citation> places) => places.Any(c => c.FirstLine <= passage.LastLine && c.LastLine >= passage.FirstLine);

    /// <summary>Whether it is the heading of sections that are told of themselves.</summary>
    private static bool IsAbove(Passage passage, DocumentSection section, DraftSource source, ILookup<string, Citation> named) =>
        passage == section.Heading && source.Sections.Any(s => s.Above.Contains(passage) && s.Body.Any(p => IsNamed(p, named[s.Document.Id])));

    private static string WhyOf(DocumentSection section, Passage passage, DraftSource source) =>
        section.IsAside ? "stands under a heading below which nothing is judged"
        : !source.Focus.IsWanted(section) ? "stands under a heading about something else than this round"
        : passage.Kind is PassageKind.Heading ? "a heading with nothing of use below it"
        : section.IsQuestion || source.Asks.In(section, passage).Any() ? "a question that is not asked of a candidate, or beside one"
        : passage.Kind is PassageKind.Paragraph or PassageKind.Question ? "says nothing that could be told to be wanted or a mistake"
        : source.Points.Any(p => p.Passage == passage) ? "more than the criteria hold, or in no words that an answer would have"
        : "belongs to no criterion";

    private static string Shown(string text) => text.Length > MostShown ? text[..MostShown].TrimEnd() + " ..." : text;
}
