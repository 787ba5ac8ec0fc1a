namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>How JSON is asked for, best first; a server that lacks one is asked in the next.</summary>
internal enum JsonForm
{
    /// <summary>The server holds the reply to a schema.</summary>
    Schema,

    /// <summary>The server holds it to JSON; the schema stands in the prompt.</summary>
    Object,

    /// <summary>Only the prompt asks for it.</summary>
    Prompt,
}
