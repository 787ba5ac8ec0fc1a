using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>What the linter looks at.</summary>
/// <param name="Rubrics">Of one content folder, so that they share their signals.</param>
/// <param name="Questions">Of their companies; empty when no bank is to be held against them.</param>
/// <param name="Documents">Those that may be cited.</param>
/// <param name="Copies">The documents themselves; null when none were given.</param>
public sealed record LintedContent(
    IReadOnlyList<Rubric> Rubrics, ImmutableArray<Question> Questions, ImmutableArray<Technology> Technologies, SourceDocuments Documents, DocumentCopies? Copies)
{
    /// <summary>Every citation with the entry that rests on it.</summary>
    internal IEnumerable<(ContentPlace Place, Citation Citation)> Citations =>
        Rubrics.SelectMany(r => r.Criteria).SelectMany(c => At(c.Place, c.Citations)
                .Concat(c.AllChecks.SelectMany(k => At(k.Place, k.Citations))).Concat(c.Principles.SelectMany(p => At(p.Place, p.Citations))))
            .Concat(Rubrics.SelectMany(r => r.RedFlags).SelectMany(f => At(f.Place, f.Citations)))
            .Concat(Questions.SelectMany(q => At(q.Place, q.Citations)))
            .Concat(Technologies.SelectMany(t => At(t.Place, t.Citations)))
            .Distinct();

    private static IEnumerable<(ContentPlace, Citation)> At(ContentPlace place, IEnumerable<Citation> citations) => citations.Select(c => (place, c));
}
