namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>A server answered a request for a stream with one whole reply.</summary>
internal sealed class StreamingRefusedException() : Exception("The server does not stream.");
