namespace MockInterviewer.Core.ModelCalls;

/// <summary>A call was not made, because it is one for a provider's batch. It is no failure of a model: whoever asked waits.</summary>
/// <param name="reason">For people.</param>
public sealed class CallDeferredException(string reason) : Exception(reason)
{
    /// <summary>The provider has it.</summary>
    public const string Awaited = "The answer waits in a batch at the provider; 'batch --provider-batch fetch' brings its grade when that has ended.";

    /// <summary>Nobody has it.</summary>
    public const string NotThere = "No reply has come from a batch at the provider; '--provider-batch submit' hands in what is missing, 'fetch' brings what has ended.";
}
