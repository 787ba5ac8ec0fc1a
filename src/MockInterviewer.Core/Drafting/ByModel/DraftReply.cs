using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>What could be used of a model's reply.</summary>
/// <param name="Value">Null when nothing could.</param>
/// <param name="Faults">For the model to mend; hold no words of the document.</param>
/// <param name="Losses">What was thrown away.</param>
internal sealed record DraftReply<T>(T? Value, ImmutableArray<string> Faults, ImmutableArray<DraftLoss> Losses) where T : class
{
    public static DraftReply<T> Unreadable(string fault) => new(null, [$"Your reply cannot be read: {fault}. Write one whole JSON object and nothing else."], []);
}
