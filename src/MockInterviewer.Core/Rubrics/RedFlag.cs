using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>A pattern that caps the overall level or warns, whatever else is good.</summary>
/// <param name="Advice">One sentence: how to mend it.</param>
/// <param name="When">All of these must hold.</param>
/// <param name="Show">Signals whose sentences are quoted as the evidence.</param>
public sealed record RedFlag(
    string Id,
    string Title,
    string Advice,
    FlagEffect Effect,
    ImmutableArray<Citation> Citations,
    ImmutableArray<FlagCondition> When,
    ImmutableArray<string> Show)
{
    /// <summary>Ids of checks whose probes lead out of it, the best first; a round may have only some of them.</summary>
    public ImmutableArray<string> AskFor { get; init; } = [];

    public ContentPlace Place { get; init; }

    /// <summary>Where the rubric names it; elsewhere than <see cref="Place"/> for a common flag.</summary>
    public ContentPlace RaisedAt { get; init; }

    /// <summary>The flag of an answer that tries to steer its grader; its grade needs a person's review.</summary>
    public const string Injection = "injection";
}
