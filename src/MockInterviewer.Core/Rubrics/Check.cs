using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One observable thing that a good answer does.</summary>
/// <param name="Id">Unique within its criterion.</param>
/// <param name="Title">Reads after "A strong answer ...".</param>
/// <param name="Citations">Where the documents say so.</param>
/// <param name="Probes">Questions that draw it out, neutral in manner.</param>
/// <param name="Signals">What the offline grader looks for.</param>
public sealed record Check(
    string Id, string Title, ImmutableArray<Citation> Citations, ImmutableArray<string> Probes, CheckSignals Signals)
{
    public ContentPlace Place { get; init; }

    /// <summary>Of each probe; a rubric's own probes stand elsewhere than a common check.</summary>
    public ImmutableArray<ContentPlace> ProbePlaces { get; init; } = [];
}
