using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>The quiet line under an answer: the clock, its words, and how long it would be aloud against what is expected.</summary>
internal static class AnswerStatus
{
    private const string Ways = "/done ends · /help";

    /// <param name="before">Words of the same answer that were given before, to this question's earlier prompts.</param>
    /// <param name="width">Columns that it may take.</param>
    public static string Line(string text, TimeSpan elapsed, PlannedQuestion question, int before, int width)
    {
        var words = CountWords(text) + before;
        var clock = string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes}:{elapsed.Seconds:00}");
        var minutes = words / (double)Delivery.WordsPerMinute;
        string[] parts = question.ExpectedMinutes is { } expected
            ? [clock, $"{words} words", string.Create(CultureInfo.InvariantCulture, $"{minutes:0.0} of {expected} min aloud"), Ways]
            : [clock, $"{words} of {question.ExpectedWords} words", Ways];
        var shown = parts.Length;
        while (shown > 1 && string.Join(" · ", parts[..shown]).Length > width)
        {
            shown--;
        }
        return string.Join(" · ", parts[..shown]);
    }

    public static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return words;
    }
}
