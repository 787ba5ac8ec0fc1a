namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>A server has let no call through for as long as it is waited for.</summary>
/// <param name="last">What the last attempt came to.</param>
internal sealed class OutageException(Exception last) : Exception("The server has let no call through.", last);
