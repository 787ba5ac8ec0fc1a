namespace MockInterviewer.Core.Rubrics;

/// <summary>The signals that code finds in a sentence, not a list of words; docs/content-format.md says what each is.</summary>
public static class CodeSignals
{
    public const string FirstPerson = "first_person";
    public const string OwnAction = "own_action";
    public const string WeAction = "we_action";
    public const string Figure = "figure";
    public const string ChangeFigure = "change_figure";
    public const string QuotedSpeech = "quoted_speech";
    public const string Question = "question";
    public const string Past = "past";
    public const string Conditional = "conditional";
    public const string Future = "future";
    public const string NamedThing = "named_thing";
    public const string TimeMark = "time_mark";
    public const string Cause = "cause";
    public const string Contrast = "contrast";
    public const string Exclusion = "exclusion";
    public const string Habit = "habit";
    public const string SelfDescription = "self_description";
    public const string Opinion = "opinion";

    /// <summary>Two figures of which at least one is wrong.</summary>
    public const string Contradiction = "contradiction";

    public static IReadOnlyList<string> All { get; } =
    [
        FirstPerson, OwnAction, WeAction, Figure, ChangeFigure, QuotedSpeech, Question, Past, Conditional, Future, NamedThing,
        TimeMark, Cause, Contrast, Exclusion, Habit, SelfDescription, Opinion, Contradiction,
    ];
}
