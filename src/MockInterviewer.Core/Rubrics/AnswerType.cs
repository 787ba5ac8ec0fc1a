namespace MockInterviewer.Core.Rubrics;

/// <summary>What an answer is, whatever was asked for.</summary>
public enum AnswerType
{
    Episode,
    Habit,
    Hypothetical,
    SelfDescription,
    Opinion,
    Walkthrough,
    Plan,
    Explanation,
    Questions,
}
