using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Batches;

/// <summary>What a provider's file says of one call.</summary>
/// <param name="Key">The call's; null when the line names none.</param>
/// <param name="Text">The model's words; null when there is no usable reply.</param>
/// <param name="Tokens">Null when the provider did not say; then no model was at work, or nobody can tell what it cost.</param>
/// <param name="Fault">Null when there is a usable reply.</param>
/// <param name="Reason">Why there is none, in a word or two; empty when there is one.</param>
public sealed record BatchReply(string? Key, string? Text, CallTokens? Tokens, ModelCallFault? Fault, string Reason);
