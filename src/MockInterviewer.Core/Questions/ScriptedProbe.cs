using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Questions;

/// <summary>A probe written for one question.</summary>
/// <param name="CheckId">criterion.check of the round's rubric.</param>
public sealed record ScriptedProbe(string CheckId, string Text)
{
    public ContentPlace Place { get; init; }
}
