using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds what a document says about answers: items, rows and labelled lines by their place, sentences by their words.</summary>
internal sealed partial class PointFinder(DraftWords words)
{
    private const int LongestLabel = 6;

    private readonly WordFinder _expectations = new(words.Expectations);
    private readonly WordFinder _mistakes = new(words.Mistakes);
    private readonly WordFinder _good = new(words.GoodLabels);
    private readonly WordFinder _bad = new(words.BadLabels);
    private readonly WordFinder _concepts = new(words.Concepts.Select(c => c.Words));

    public IEnumerable<DraftPoint> Find(DocumentSection section) =>
        OfHeading(section).Concat(section.Body.SelectMany(passage => OfPassage(section, passage)));

    /// <summary>One of a piece of a passage, which a table or marking scheme says is wanted.</summary>
    public DraftPoint Wanted(DocumentSection section, Passage passage, string text) => new(section, passage, text, false, true, ConceptsOf(text));

    public ImmutableArray<Concept> ConceptsOf(string text) =>
        [.. _concepts.ListsIn(text).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => words.Concepts[c.Key])];

    /// <summary>"Mistake 2: ..." says itself what is wrong.</summary>
    private IEnumerable<DraftPoint> OfHeading(DocumentSection section)
    {
        if (section.Heading is { Kind: PassageKind.Heading } heading && LabelOf(heading.Text) is { } label && _bad.AnyIn(label) && heading.Text.Length > label.Length + 2)
        {
            yield return Point(section, heading, heading.Text, isMistake: true, isStressed: true);
        }
    }

    private IEnumerable<DraftPoint> OfPassage(DocumentSection section, Passage passage)
    {
        var label = LabelOf(passage.Text);
        var (isGood, isBad) = ValueOf(label, section);
        if (passage.Kind is PassageKind.ListItem or PassageKind.TableRow || label is not null || isGood)
        {
            var saysNo = isBad || (!isGood && _mistakes.AnyIn(passage.Text) && !_expectations.AnyIn(passage.Text));
            return [Point(section, passage, passage.Text, saysNo, isGood || label is not null)];
        }
        return passage.Kind == PassageKind.Paragraph
            ? SentenceCutter.Cut(passage.Text).Select(s => passage.Text[s.Start..s.End]).Where(s => _expectations.AnyIn(s) || _mistakes.AnyIn(s) || isBad)
                .Select(s => Point(section, passage, s, isBad || (_mistakes.AnyIn(s) && !_expectations.AnyIn(s)), isStressed: false))
            : [];
    }

    private (bool IsGood, bool IsBad) ValueOf(string? label, DocumentSection section)
    {
        var own = label is null ? (Good: false, Bad: false) : (Good: _good.AnyIn(label), Bad: _bad.AnyIn(label));
        if (own.Good || own.Bad)
        {
            return (own.Good && !own.Bad, own.Bad);
        }
        var above = section.Heading is { Kind: PassageKind.Heading } heading ? heading.Text : "";
        var isBad = _bad.AnyIn(above);
        return (!isBad && above.EndsWith(':') && _good.AnyIn(above), isBad);
    }

    private DraftPoint Point(DocumentSection section, Passage passage, string text, bool isMistake, bool isStressed) =>
        new(section, passage, text, isMistake, isStressed, ConceptsOf(text));

    /// <summary>What stands before a colon, dash or first full stop, when it is short; null when there is none.</summary>
    private static string? LabelOf(string text) =>
        Label().Match(text) is { Success: true } match && match.Groups[1].Value.Count(c => c == ' ') < LongestLabel ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(.{2,60}?)(?::| [—–-]|\.(?= ))\s")]
    private static partial Regex Label();
}
