using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds what a document says about answers: items, rows and labelled lines by their place, sentences by their words. What it
/// forbids or calls a mistake is told from what it wants by the heading, the label and how the line opens.</summary>
internal sealed partial class PointFinder(DraftWords words, PhraseReader phrases, QuestionFinder questions)
{
    private const int LongestLabel = 6;
    private const int LongestBadHeading = 9;

    private static readonly char[] Marks = ['"', '“', '”', '„', '«', '»'];

    private readonly WordFinder _expectations = new(words.Expectations);
    private readonly WordFinder _mistakes = new(words.Mistakes);
    private readonly WordFinder _good = new(words.GoodLabels);
    private readonly WordFinder _bad = new(words.BadLabels);
    private readonly WordFinder _ownMistakes = new(words.OwnMistakes);
    private readonly WordFinder _forbids = new(words.Forbids);
    private readonly WordFinder _lacks = new(words.Lacks);
    private readonly WordFinder _weak = new(words.WeakOpenings);

    /// <summary>"Good candidates prioritise: ..." is a sentence, and no label.</summary>
    private readonly WordFinder _people = new(words.Phrases.Subjects);

    private readonly WordFinder _concepts = new(words.Concepts.Select(c => c.Words));

    public IEnumerable<DraftPoint> Find(DocumentSection section)
    {
        if (section.IsAside)
        {
            return [];
        }
        var header = (Passage?)null;
        var points = OfHeading(section).ToList();
        foreach (var passage in section.Body)
        {
            header = passage.Kind == PassageKind.TableHeader ? passage : passage.Kind == PassageKind.TableRow ? header : null;
            points.AddRange(header is not null && IsScale(header) ? [] : OfPassage(section, passage));
        }
        return points;
    }

    /// <summary>Whether a table says what each level means: "Score | Meaning".</summary>
    public static bool IsScale(Passage header) => header.Cells.Length == 2 && Scale().IsMatch(header.Cells[0]);

    /// <summary>A row of a table as it is, neither wanted nor a mistake.</summary>
    public DraftPoint OfRow(DocumentSection section, Passage row) => Point(section, row, row.Cells[^1], isMistake: false, isStressed: false, isProse: false);

    /// <summary>Of a marking scheme, in which each line is worth marks unless it forbids something: "admits what went wrong" is no mistake.</summary>
    public IEnumerable<DraftPoint> FindInScheme(DocumentSection section)
    {
        if (section.Heading is { } heading && IsBad(heading.Text))
        {
            return Find(section);
        }
        return section.Body.Where(p => p.Kind != PassageKind.TableHeader && !questions.In(section, p).Any()).SelectMany(p => ValueOf(LabelOf(p.Text), section).IsBad
            ? OfPassage(section, p) : [Judged(section, p, p.Text, isGood: true, isBad: false, isProse: false)]);
    }

    /// <summary>The acts that a cell or line names; wanted, unless one forbids something.</summary>
    public IEnumerable<DraftPoint> PiecesOf(DocumentSection section, Passage passage, string text) =>
        phrases.Acts(text).Select(act => Judged(section, passage, act, isGood: true, isBad: false, isProse: false)).Where(p => !p.IsMistake);

    public ImmutableArray<Concept> ConceptsOf(string text)
    {
        var affirmed = phrases.Affirmed(text);
        return [.. _concepts.ListsIn(affirmed.Any(char.IsLetter) ? affirmed : text).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => words.Concepts[c.Key])];
    }

    /// <summary>The same in pieces, when its line names several acts.</summary>
    public IEnumerable<DraftPoint> ActsOf(DraftPoint point) =>
        !point.IsExample && phrases.Acts(point.Text, point.IsProse).ToList() is { Count: > 1 } acts ? acts.Select(act => point with { Text = act, Concepts = ConceptsOf(act) }) : [point];

    /// <summary>A list of mistakes, by its heading: "Red flags", "What puts us off"; not "Learning from mistakes".</summary>
    public bool IsBad(string heading) => heading.Count(c => c == ' ') < LongestBadHeading && !_ownMistakes.AnyIn(heading)
        && (_bad.Opens(heading) || _bad.Closes(heading) || _bad.AnyIn(LabelOf(heading) ?? ""));

    /// <summary>"Mistake 2: ..." says itself what is wrong.</summary>
    private IEnumerable<DraftPoint> OfHeading(DocumentSection section)
    {
        if (section.Heading is { Kind: PassageKind.Heading } heading && LabelOf(heading.Text) is { } label && _bad.AnyIn(label) && heading.Text.Length > label.Length + 2)
        {
            yield return Point(section, heading, heading.Text[label.Length..].TrimStart(' ', ':', '.', '-', '–', '—'), isMistake: true, isStressed: true, isProse: false);
        }
    }

    private IEnumerable<DraftPoint> OfPassage(DocumentSection section, Passage passage)
    {
        List<string> asked = [.. questions.In(section, passage)];
        if (passage.Kind == PassageKind.TableHeader || (asked.Count > 0 && (passage.Kind != PassageKind.Paragraph || SentenceCutter.Cut(passage.Text).Count() == 1)))
        {
            return [];
        }
        var label = LabelOf(passage.Text) is { } found && !(passage.Kind == PassageKind.Paragraph && _people.AnyIn(found)) ? found : null;
        var (isGood, isBad) = ValueOf(label, section);
        var isItem = passage.Kind is PassageKind.ListItem or PassageKind.TableRow || IsLine(passage);
        if (isItem || label is not null || isGood)
        {
            var isNamed = label is not null && (_good.AnyIn(label) || _bad.AnyIn(label));
            var said = isNamed ? passage.Text[label!.Length..].TrimStart(' ', ':', '.', '-', '–', '—') : passage.Text;
            var example = isNamed ? ExampleIn(said, passage.Text) : null;
            return (example is null ? said.Split("; ", StringSplitOptions.RemoveEmptyEntries) : [example])
                .Select(text => Judged(section, passage, text, isGood, isBad, isProse: !isItem && example is null))
                .Select(p => p with { IsStressed = p.IsMistake ? p.IsStressed || isNamed : isGood || label is not null, IsExample = example is not null });
        }
        return passage.Kind is PassageKind.Paragraph or PassageKind.Question
            ? SentenceCutter.Cut(passage.Text).Select(s => passage.Text[s.Start..s.End]).Where(s => !s.TrimEnd().EndsWith('?') && !asked.Exists(q => s.Contains(q, StringComparison.Ordinal)))
                .SelectMany(s => s.Split("; "))
                .Where(s => isBad || _expectations.AnyIn(s) || _mistakes.AnyIn(s) || Forbids(s, isBad) > 0 || _weak.Opens(s))
                .Select(s => Judged(section, passage, s, isGood, isBad, isProse: true)).SelectMany(ActsOf)
            : [];
    }

    /// <summary>What an answer might say, without the quotation marks that stand around it, or around it and its label; null when there are none.</summary>
    private static string? ExampleIn(string said, string whole) => said.Trim(' ', '.') is [.., var end] trimmed && Marks.Contains(end)
        && (Marks.Contains(trimmed[0]) || Marks.Contains(whole[0])) && said.Trim([' ', '.', .. Marks]) is { Length: > 0 } example && !example.Any(Marks.Contains) ? example : null;

    private DraftPoint Judged(DocumentSection section, Passage passage, string text, bool isGood, bool isBad, bool isProse)
    {
        var forbids = Forbids(text, isBad);
        var isPlain = forbids > 0 || _weak.Opens(text) || (isBad && !isProse);
        var isMistake = isBad || isPlain
            || (!isGood && _mistakes.AnyIn(text) && !_expectations.AnyIn(text) && (isProse || !phrases.OpensWithVerb(text)));
        return Point(section, passage, forbids > 0 ? WithoutWords(text, forbids) : text, isMistake, isStressed: isMistake ? isPlain : isGood, isProse);
    }

    /// <summary>How many words at the beginning only forbid what follows.</summary>
    private int Forbids(string text, bool isBad) => Math.Max(_forbids.OpeningOf(text), isBad ? 0 : _lacks.OpeningOf(text));

    private static string WithoutWords(string text, int count) =>
        Tokenizer.Cut(text, 0, text.Length) is var tokens && count < tokens.Count ? text[tokens[count].Start..] : text;

    /// <summary>A line that says one thing and opens with its verb, though nothing marks it as an item.</summary>
    private bool IsLine(Passage passage) => passage.Kind == PassageKind.Paragraph && SentenceCutter.Cut(passage.Text).Count() == 1
        && phrases.OpensWithVerb(passage.Text, third: true);

    private (bool IsGood, bool IsBad) ValueOf(string? label, DocumentSection section)
    {
        (bool Good, bool Bad) own = label is null ? (false, false) : (_good.AnyIn(label), _bad.AnyIn(label) && !_ownMistakes.AnyIn(label));
        if (own.Good || own.Bad)
        {
            return (own.Good && !own.Bad, own.Bad);
        }
        var above = section.Heading is { Kind: not PassageKind.Question } heading ? heading.Text : "";
        var isBad = IsBad(above) || section.Above.Any(h => IsBad(h.Text));
        return (!isBad && above.EndsWith(':') && _good.AnyIn(above), isBad);
    }

    private DraftPoint Point(DocumentSection section, Passage passage, string text, bool isMistake, bool isStressed, bool isProse) =>
        new(section, passage, text, isMistake, isStressed, isProse, ConceptsOf(text));

    /// <summary>What stands before a colon or dash, when it is short; before a full stop only what is a label and no sentence. Null when there is none.</summary>
    private string? LabelOf(string text) =>
        Label().Match(text) is { Success: true } match && match.Groups[1].Value is var label && label.Count(c => c == ' ') < LongestLabel
        && (text[label.Length] != '.' || Math.Max(_good.OpeningOf(label), _bad.OpeningOf(label)) == Tokenizer.Words(label).Count()) ? label : null;

    [GeneratedRegex(@"^(.{2,60}?)(?::| [—–-]|\.(?= ))\s")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:score|level|rating|grade|points?|mark|band|value)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Scale();
}
