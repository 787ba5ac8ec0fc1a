using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>What a model found in a passage; code has looked up the passage and the terms.</summary>
/// <param name="Kind">wanted, mistake or question.</param>
/// <param name="Says">In the model's words.</param>
/// <param name="Terms">That stand in the passage.</param>
internal sealed record FoundPoint(DocumentText Document, Passage Passage, string Kind, string Says, ImmutableArray<string> Terms)
{
    public const string Wanted = "wanted";
    public const string Mistake = "mistake";
    public const string Question = "question";
}
