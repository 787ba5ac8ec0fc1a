using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds the red flags whose conditions all hold, each with the sentence that shows it best, where one does.</summary>
public static class RedFlagFinder
{
    public static ImmutableArray<RedFlagFinding> Find(AnswerReading reading, Rubric rubric) =>
        [.. rubric.RedFlags.Where(f => f.When.All(c => Holds(reading, c))).Select(f => new RedFlagFinding(f, Show(reading, f)))];

    private static bool Holds(AnswerReading reading, FlagCondition condition)
    {
        if (condition.Measure is not { } name)
        {
            return condition.AnswerTypes.Contains(reading.Type);
        }
        var value = reading.Measure(name);
        return value >= (condition.AtLeast ?? double.MinValue) && value <= (condition.AtMost ?? double.MaxValue);
    }

    /// <summary>The sentence with the most of the flag's signals; empty when none has any, as of a flag about what is absent.</summary>
    private static Evidence Show(AnswerReading reading, RedFlag flag)
    {
        var best = reading.Sentences.Where(s => SignalsIn(s) > 0).MaxBy(SignalsIn);
        return best is null ? Evidence.At(reading.Text, 0, 0) : Evidence.At(reading.Text, best.Start, best.End);

        int SignalsIn(Sentence sentence) => flag.Show.Count(id => reading.Has(sentence, id));
    }
}
