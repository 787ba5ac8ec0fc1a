namespace MockInterviewer.Core.Answers;

/// <summary>Names under which the index keeps word classes that code needs but checks may not name.</summary>
internal static class WordClass
{
    public const string Direction = "direction words";
    public const string Speech = "speech words";
    public const string Denials = "denial words";
}
