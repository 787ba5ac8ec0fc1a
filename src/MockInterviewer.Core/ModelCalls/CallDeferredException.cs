namespace MockInterviewer.Core.ModelCalls;

/// <summary>A call was not made, because it is one for a provider's batch. It is no failure of a model: whoever asked waits.</summary>
public sealed class CallDeferredException() : Exception("The call waits for a provider's batch.");
