namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>What the setting for the longest reply is called; servers of OpenAI's protocol know one of two names.</summary>
internal enum TokenLimit
{
    /// <summary>As is usual at the address.</summary>
    Usual,
    OtherName,
    None,
}
