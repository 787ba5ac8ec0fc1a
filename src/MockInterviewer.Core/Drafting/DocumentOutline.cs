using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Puts the passages of a document under their headings and questions.</summary>
internal sealed class DocumentOutline(DraftWords words)
{
    private const int QuestionLevel = 3;
    private const int LabelLevel = 4;
    private const int LongestQuestion = 30;
    private const int LongestLabel = 6;

    private readonly WordFinder _openers = new(words.Openers.Values);
    private readonly WordFinder _aside = new(words.Aside);
    private readonly WordFinder _rhetorical = new(words.Rhetorical);

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<DocumentSection> Read(DocumentText document)
    {
        var sections = new List<DocumentSection>();
        var path = new List<(Passage Passage, int Level)>();
        var heading = (Passage?)null;
        var body = ImmutableArray.CreateBuilder<Passage>();
        for (var i = 0; i < document.Passages.Length; i++)
        {
            var passage = document.Passages[i];
            if (LevelOf(passage, i + 1 < document.Passages.Length ? document.Passages[i + 1] : null) is not { } level)
            {
                body.Add(passage);
                continue;
            }
            sections.Add(Close(document, heading, path, body));
            path.RemoveAll(p => p.Level >= level);
            path.Add((passage, level));
            heading = passage;
        }
        sections.Add(Close(document, heading, path, body));
        return [.. sections.Where(s => s.Heading is not null || s.Body.Length > 0)];
    }

    private DocumentSection Close(DocumentText document, Passage? heading, List<(Passage Passage, int Level)> path, ImmutableArray<Passage>.Builder body)
    {
        var section = new DocumentSection(document, heading, [.. path.SkipLast(1).Select(p => p.Passage)], heading is not null && (IsAsked(heading) || (IsTask(heading) && !IsTitle(heading))),
            path.Exists(p => _aside.AnyIn(p.Passage.Text)), body.ToImmutable());
        body.Clear();
        return section;
    }

    /// <summary>Null for a passage that opens no section.</summary>
    private int? LevelOf(Passage passage, Passage? next) => passage.Kind switch
    {
        PassageKind.Heading => passage.Level,
        PassageKind.Question when passage.Level > 0 => passage.Level,
        _ => IsAsked(passage) || IsTask(passage) ? QuestionLevel : IsLabel(passage, next) ? LabelLevel : null,
    };

    /// <summary>A question on a line of its own, and nothing before it.</summary>
    private bool IsAsked(Passage passage) => passage.Kind == PassageKind.Question && !HasTwoSentences(passage.Text)
        && (passage.Level > 0 || (!_rhetorical.AnyIn(passage.Text) && !passage.Text.Contains(": ", StringComparison.Ordinal)));

    /// <summary>"What Does the Process Look Like?": a question as the title of an article, which answers it itself.</summary>
    private static bool IsTitle(Passage passage) => passage.Kind == PassageKind.Heading && passage.Text.EndsWith('?');

    /// <summary>"Tell me about a time you failed.": a question without its mark.</summary>
    private bool IsTask(Passage passage) =>
        passage.Kind is PassageKind.Paragraph or PassageKind.Heading && passage.Text.Count(c => c == ' ') < LongestQuestion
        && !HasTwoSentences(passage.Text) && !passage.Text.Contains(':', StringComparison.Ordinal) && _openers.Opens(passage.Text);

    /// <summary>"Red flags" on a line of its own over a list, in a document that marks its other headings.</summary>
    private static bool IsLabel(Passage passage, Passage? next) => passage.Kind == PassageKind.Paragraph && next?.Kind == PassageKind.ListItem
        && passage.Text.Count(c => c == ' ') < LongestLabel && !".!?,;".Contains(passage.Text[^1]) && char.IsUpper(passage.Text[0]);

    private static bool HasTwoSentences(string text) => SentenceCutter.Cut(text).Skip(1).Any();
}
