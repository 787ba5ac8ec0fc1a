namespace MockInterviewer.Core.Answers;

/// <summary>Whether an answer does what a check asks for.</summary>
public enum Met
{
    No,
    Partly,
    Yes,
}
