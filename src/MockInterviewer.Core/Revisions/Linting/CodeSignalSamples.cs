using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Pieces of sentences that have a signal which code finds; of each kind of place where code looks for it, one.</summary>
internal static class CodeSignalSamples
{
    public static IEnumerable<string> Of(string signal, LanguageWords words) => signal switch
    {
        CodeSignals.FirstPerson => ["my", "me"],
        CodeSignals.OwnAction => ["i stopped it", "stopped the second wave"],
        CodeSignals.WeAction => ["we checked it"],
        CodeSignals.Figure => ["40 %", "12 days"],
        CodeSignals.ChangeFigure => [.. words.Direction.Select(d => $"40 % {d} 25 %"), "40 % -> 25 %"],
        CodeSignals.QuotedSpeech => [.. words.Speech, "\"never again then\""],
        CodeSignals.Question => ["which of them?"],
        CodeSignals.Past => [.. words.PastVerbs, "worked"],
        CodeSignals.Conditional => words.Conditional,
        CodeSignals.Future => words.Future,
        CodeSignals.NamedThing => ["the office in Berlin"],
        CodeSignals.TimeMark => ["on Friday", "12 days later"],
        CodeSignals.Cause => words.Cause,
        CodeSignals.Contrast => words.Contrast,
        CodeSignals.Exclusion => words.Negators.Select(n => $"{n} changes there"),
        CodeSignals.Habit => words.Habits,
        CodeSignals.SelfDescription => words.SelfDescriptions,
        CodeSignals.Opinion => words.Opinions,
        CodeSignals.Contradiction => ["from 100 to 90, a 40 % drop"],
        _ => [],
    };
}
