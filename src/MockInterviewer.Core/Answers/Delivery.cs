using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>How an answer was given; says nothing of its worth.</summary>
/// <param name="SpokenMinutes">What the words would take aloud, at <see cref="WordsPerMinute"/>.</param>
/// <param name="Fillers">Words such as "basically", "you know".</param>
/// <param name="We">Occurrences of we, our, us.</param>
/// <param name="I">Occurrences of I, my, me.</param>
public sealed record Delivery(int Words, double SpokenMinutes, int Fillers, int We, int I, AnswerType AnswerType)
{
    /// <summary>A calm speaking rate; a behavioral story of three to four minutes has 400 to 540 words.</summary>
    public const int WordsPerMinute = 135;
}
