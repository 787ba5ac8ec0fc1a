using System.Collections.Immutable;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>Texts with nothing in them: level 1, with a flag that says why.</summary>
public static class HollowAnswers
{
    public static ImmutableArray<Transformation> All { get; } =
    [
        new("list of the rubric's keywords", d => string.Join(", ", RubricTexts.Keywords(d)) + "."),
        new("list of the signals' own words", d => string.Join(", ", RubricTexts.SignalForms(d)) + "."),
        new("list of technologies", d => string.Join(", ", d.Shuffled(Terms.Technologies.Concat(Terms.Buzzwords))) + "."),
        Tricks.ShuffledWords,
        new("the rubric pasted", RubricTexts.Whole),
        new("the rubric's sentences pasted", d => string.Join(' ', RubricTexts.Sentences(d))),
    ];
}
