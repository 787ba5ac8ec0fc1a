namespace MockInterviewer.Core.Rubrics;

/// <summary>The kind of answer that a round asks for.</summary>
public enum ExpectedAnswer
{
    Episode,
    Plan,
    Walkthrough,
    Explanation,
    Document,
    Questions,
}
