namespace MockInterviewer.Core.Storage;

/// <summary>A file of calls that a provider works on, or that was about to be handed in.</summary>
/// <param name="Token">Made here before anything is sent; the provider keeps it with the batch, so that one whose answer was lost is found
/// again. It is the run of its answers in the ledger.</param>
/// <param name="Id">The provider's; null while it is not known whether it has the batch.</param>
/// <param name="Requests">Those that have no reply yet.</param>
public sealed record ProviderBatch(string Token, string? Id, ProviderAccount Account, int Requests, DateTimeOffset BegunAt)
{
    private const string TokenPrefix = "provider-batch-";

    /// <param name="unique">Letters and digits that no other batch has.</param>
    public static string TokenOf(string unique) => TokenPrefix + unique;

    public static bool IsToken(string run) => run.StartsWith(TokenPrefix, StringComparison.Ordinal);
}
