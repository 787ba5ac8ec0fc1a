using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One property of a whole answer that the offline model weighs (rubrics/features.yaml): what in the answer counts for it,
/// and how much of that is as good, or as bad, as it gets.</summary>
/// <param name="About">Reads after "the answer has ...".</param>
/// <param name="IsGood">Whether more of it makes a better answer; the sign of its weight follows from this, never from a fit.</param>
/// <param name="Full">Count or share at which the value is 1.</param>
/// <param name="Any">A sentence counts when any of these fits; empty for words.</param>
/// <param name="Words">Single words that count; empty for sentences.</param>
public sealed record Feature(
    string Id, string About, bool IsGood, FeatureCount Counts, double Full, ImmutableArray<SignalAlternative> Any, ImmutableArray<string> Words)
{
    /// <summary>Share of the criterion's own checks that are met.</summary>
    public static readonly Feature OwnChecks = Found("own_checks", "checks of this criterion met");

    /// <summary>Share of all checks of the rubric that are met, by the criteria's weights.</summary>
    public static readonly Feature AllChecks = Found("all_checks", "checks of the whole rubric met");

    /// <summary>Different words in a window of fifty: what is said anew in place of again.</summary>
    public static readonly Feature Variety = Found("variety", "words of its own in place of repeated ones");

    /// <summary>Share of the words that are in the vocabulary of strong answers, which is learnt with the weights.</summary>
    public static readonly Feature TellingWords = Learnt("telling_words", "words that strong answers use", isGood: true);

    /// <summary>The same of weak answers.</summary>
    public static readonly Feature HollowWords = Learnt("hollow_words", "words that weak answers use", isGood: false);

    /// <summary>Those that no file defines.</summary>
    public static IReadOnlyList<Feature> BuiltIn { get; } = [OwnChecks, AllChecks, Variety, TellingWords, HollowWords];

    /// <summary>Whether its words are learnt with the weights.</summary>
    public bool IsLearnt => Id == TellingWords.Id || Id == HollowWords.Id;

    private static Feature Found(string id, string about) => new(id, about, IsGood: true, FeatureCount.Code, 1, [], []);

    private static Feature Learnt(string id, string about, bool isGood) => new(id, about, isGood, FeatureCount.Words, 1, [], []);
}
