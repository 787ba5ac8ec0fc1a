namespace MockInterviewer.Core.ModelCalls;

/// <summary>Why a model gave no usable reply.</summary>
public enum ModelCallFault
{
    /// <summary>Nothing answers at the address, or the connection broke.</summary>
    Unreachable,

    /// <summary>The server's certificate cannot be trusted.</summary>
    Tls,

    /// <summary>Something answers at the address, but not a model server's paths.</summary>
    WrongAddress,
    WrongKey,
    UnknownModel,

    /// <summary>Too many calls or tokens at the moment; later it will do.</summary>
    RateLimited,

    /// <summary>The account has no money or allowance left; waiting does not help.</summary>
    NoQuota,
    TimedOut,
    ServerError,

    /// <summary>The provider has let no call at all through, by failing or for a limit, for as long as it is waited for.</summary>
    Outage,

    /// <summary>The server does not take the request as it is.</summary>
    BadRequest,

    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>The provider's filter kept the request or the reply back.</summary>
    ContentFiltered,

    /// <summary>The reply reached the permitted length before its end.</summary>
    CutOff,
    EmptyReply,

    /// <summary>The reply is not what was asked for, also after asking again.</summary>
    Unreadable,

    /// <summary>The call would go beyond the money that may be spent; it was not made.</summary>
    CostLimit,

    /// <summary>The call is one for a provider's batch and was not made here.</summary>
    Deferred,
}
