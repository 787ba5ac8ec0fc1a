namespace MockInterviewer.Integrations.Results;

/// <summary>What a hand-out is written in.</summary>
public enum HandoutFormat
{
    Markdown,
    Html,
}
