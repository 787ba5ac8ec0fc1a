using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds what a document asks of candidates, wherever it stands: on a line of its own, in a list, under a heading of its own,
/// behind a label, in quotation marks, in running text. What is asked of the reader, or of nobody, is none.</summary>
internal sealed partial class QuestionFinder(DraftWords words)
{
    private const int FewestWords = 3;
    private const int LongestLabel = 6;

    private readonly WordFinder _openers = new(words.Openers.Values);
    private readonly WordFinder _asking = new(words.AskingWords);
    private readonly WordFinder _labels = new(words.QuestionLabels);
    private readonly WordFinder _rhetorical = new(words.Rhetorical);
    private readonly WordFinder _notAsked = new(words.NotAsked);
    private readonly WordFinder _you = new(["you", "your", "yours", "yourself", "me", "us"]);

    /// <summary>Of all sections, in the order of the document, each once.</summary>
    public IEnumerable<AskedQuestion> Find(IReadOnlyList<DocumentSection> sections) => sections.Where(s => !IsOfReader(s)).SelectMany(section =>
        OfHeading(section, sections).Concat(section.Body.SelectMany(passage => In(section, passage).Select(text => new AskedQuestion(section, passage, text, passage.LastLine)))))
        .DistinctBy(q => q.Text.ToLowerInvariant());

    /// <summary>The questions in a passage that is no heading.</summary>
    public IEnumerable<string> In(DocumentSection section, Passage passage)
    {
        if (IsOfReader(section) || passage.Kind is PassageKind.TableHeader or PassageKind.Heading)
        {
            return [];
        }
        var text = passage.Text;
        if (Label().Match(text) is { Success: true } label && label.Groups[1].Value.Count(c => c == ' ') < LongestLabel && _labels.Opens(label.Groups[1].Value)
            && IsQuestion(Bare(text[label.Length..]), isListed: true))
        {
            return [Bare(text[label.Length..])];
        }
        var isUnderQuestions = section.Heading is { } heading && heading.Kind != PassageKind.Question && Questions().IsMatch(heading.Text);
        if (passage.Kind == PassageKind.ListItem || isUnderQuestions)
        {
            return IsQuestion(Bare(text), isUnderQuestions) ? [Bare(text)] : QuotedIn(text);
        }
        return QuotedIn(text).Concat(OfSentences(text)).Distinct();
    }

    private static IEnumerable<AskedQuestion> OfHeading(DocumentSection section, IReadOnlyList<DocumentSection> sections)
    {
        if (section is { IsQuestion: true, Heading: { } heading })
        {
            var last = sections.Where(s => s.Document == section.Document && s.Path.Contains(heading)).SelectMany(s => s.Body.Prepend(s.Heading!)).Max(p => p.LastLine);
            yield return new AskedQuestion(section, heading, Bare(heading.Text), last);
        }
    }

    private bool IsOfReader(DocumentSection section) => section.IsAside || section.Path.Any(p => _notAsked.AnyIn(p.Text));

    /// <param name="isListed">Whether a label or heading says that it is a question.</param>
    private bool IsQuestion(string text, bool isListed) => Tokenizer.Words(text).Skip(FewestWords - 1).Any()
        && (text.EndsWith('?') ? isListed || !_rhetorical.AnyIn(text) : _openers.Opens(text) || (isListed && _asking.Opens(text)));

    private IEnumerable<string> QuotedIn(string text) =>
        Quoted().Matches(text).Select(m => m.Groups[1].Value.Trim()).Where(q => IsQuestion(q, isListed: false) && (_openers.Opens(q) || _asking.Opens(q)));

    /// <summary>Of running text only what asks "you" something.</summary>
    private IEnumerable<string> OfSentences(string text)
    {
        // What is quoted in a question belongs to it, but neither ends nor makes it.
        var masked = Quoted().Replace(text, quoted => new string('_', quoted.Length));
        return SentenceCutter.Cut(masked).Where(s => masked[s.End - 1] == '?')
            .Select(s => Label().Match(masked[s.Start..s.End]) is { Success: true } label && _labels.AnyIn(label.Groups[1].Value) ? (Start: s.Start + label.Length, s.End) : s)
            .Where(s => IsAskedOfYou(masked[s.Start..s.End])).Select(s => text[s.Start..s.End].Trim());
    }

    private bool IsAskedOfYou(string sentence) => _asking.Opens(sentence) && _you.AnyIn(sentence) && IsQuestion(sentence, isListed: false) && !_notAsked.AnyIn(sentence);

    private static string Bare(string text) => text.Trim(' ', '"', '“', '”', '„', '‘', '’', '«', '»', '*', '_').Trim();

    [GeneratedRegex(@"^(.{2,60}?):\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"[""“„«]([^""“”„«»]{8,300})[""”“»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bquestions?\b:?\s*$|^(?:example|sample|possible|typical|interview)\s+questions?\b|\bquestions\b", RegexOptions.IgnoreCase)]
    private static partial Regex Questions();
}
