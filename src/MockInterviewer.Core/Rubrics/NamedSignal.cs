using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>A concept that many checks share, with its surface forms.</summary>
/// <param name="CountsNegated">Whether a form counts when "not", "never" or the like stands before it in its clause.</param>
public sealed record NamedSignal(string Id, string About, ImmutableArray<string> Say, bool CountsNegated)
{
    public ContentPlace Place { get; init; }

    /// <summary>The signal of a sentence that gives orders to the interviewer or grader; such a sentence is evidence of nothing else.</summary>
    public const string Injection = "injection";

    /// <summary>The signal of a sentence that says that the answer is not known.</summary>
    public const string NotKnowing = "dont_know";
}
