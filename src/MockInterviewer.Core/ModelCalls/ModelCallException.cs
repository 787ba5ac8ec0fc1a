namespace MockInterviewer.Core.ModelCalls;

/// <summary>A model gave no usable reply. The message is one clear sentence with what to do, and holds neither a key nor a candidate's words.</summary>
public sealed class ModelCallException(ModelCallFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public ModelCallFault Fault { get; } = fault;

    /// <summary>Of a reply that arrived and is of no use; null when none did, or the server did not say.</summary>
    public CallTokens? Tokens { get; init; }
}
