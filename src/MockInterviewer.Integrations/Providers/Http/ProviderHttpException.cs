namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>A server answered, but not with a reply. Its message holds nothing of what the server said.</summary>
/// <param name="status">As sent, or as the error implies that came with status 200.</param>
/// <param name="error">Null when the body tells of none in a way that is understood.</param>
/// <param name="retryAfter">How long the server asks to wait.</param>
internal sealed class ProviderHttpException(int status, ProviderError? error, BodyKind body, TimeSpan? retryAfter = null)
    : Exception($"The server answered with HTTP status {status}.")
{
    public int Status { get; } = status;

    public ProviderError Error { get; } = error ?? ProviderError.None;

    public BodyKind Body { get; } = body;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The account has no money left: waiting does not help.</summary>
    public bool IsOutOfQuota => Status == 402 || (Status is 400 or 403 or 429
        && (Error.Words.Contains("insufficient_quota") || Error.Words.Contains("exceeded your current quota")
            || Error.Words.Contains("billing") || Error.Words.Contains("credit balance") || Error.Words.Contains("insufficient balance")));

    /// <summary>The request alone is more than the limit ever lets through: waiting does not help.</summary>
    public bool IsBeyondLimit => Status == 429 && (Error.Words.Contains("too large") || Error.Words.Contains("must be reduced"));

    /// <summary>The same request may do better in a while.</summary>
    public bool IsPassing => !IsOutOfQuota && !IsBeyondLimit && (Body is BodyKind.BrokenJson || Status is 408 or 409 or 429 or (>= 500 and not 501));

    /// <summary>Too much was asked for at the moment.</summary>
    public bool IsLimit => Status == 429 && IsPassing;

    /// <summary>The server has more to do than it takes on.</summary>
    public bool IsRefusal => IsLimit || Status is 503 or 529;

    /// <summary>The server itself is in trouble.</summary>
    public bool IsServersFault => Status >= 500 || Body is BodyKind.BrokenJson;

    /// <summary>An error that the server told in place of a reply, or in the middle of one.</summary>
    public static ProviderHttpException InReply(ProviderError error) => new(error.ImpliedStatus, error, BodyKind.Json);
}
