using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Puts the passages of a document under their headings and questions.</summary>
internal sealed class DocumentOutline(DraftWords words)
{
    private const int QuestionLevel = 3;
    private const int LongestQuestion = 30;

    private readonly WordFinder _openers = new(words.Openers.Values);
    private readonly WordFinder _aside = new(words.Aside);

    /// <summary>In the order of the document, without those that are set aside.</summary>
    public IReadOnlyList<DocumentSection> Read(DocumentText document)
    {
        var sections = new List<DocumentSection>();
        var path = new List<(Passage Passage, int Level)>();
        var heading = (Passage?)null;
        var body = ImmutableArray.CreateBuilder<Passage>();
        foreach (var passage in document.Passages)
        {
            if (LevelOf(passage) is not { } level)
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
        return [.. sections.Where(s => (s.Heading is not null || s.Body.Length > 0) && !s.Path.Any(p => _aside.AnyIn(p.Text)))];
    }

    public bool IsQuestion(Passage passage) => passage.Kind == PassageKind.Question || IsTask(passage);

    private DocumentSection Close(DocumentText document, Passage? heading, List<(Passage Passage, int Level)> path, ImmutableArray<Passage>.Builder body)
    {
        var section = new DocumentSection(document, heading, [.. path.SkipLast(1).Select(p => p.Passage)], heading is not null && IsQuestion(heading), body.ToImmutable());
        body.Clear();
        return section;
    }

    /// <summary>Null for a passage that opens no section.</summary>
    private int? LevelOf(Passage passage) => passage.Kind switch
    {
        PassageKind.Heading => passage.Level,
        PassageKind.Question => passage.Level > 0 ? passage.Level : QuestionLevel,
        _ => IsTask(passage) ? QuestionLevel : null,
    };

    /// <summary>"Tell me about a time you failed.": a question without its mark.</summary>
    private bool IsTask(Passage passage) =>
        passage.Kind is PassageKind.Paragraph or PassageKind.Heading && passage.Text.Count(c => c == ' ') < LongestQuestion
        && passage.Text.TrimEnd('.').IndexOf(". ", StringComparison.Ordinal) < 0 && !passage.Text.Contains(':', StringComparison.Ordinal)
        && _openers.Opens(passage.Text);
}
