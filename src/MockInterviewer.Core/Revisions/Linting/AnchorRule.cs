using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>A level without an anchor of its own: next to nothing is said, or what another level says, or that with another degree
/// ("clearly" for "somewhat"). Two readers would put the same answer on different levels.</summary>
internal sealed class AnchorRule : ILintRule
{
    public const string Name = "unanchored-level";

    private const string Mend = "write what an answer does at each that it does not do at the other";

    /// <summary>That say more than how much or how well; in fewer nothing that an answer does can be said.</summary>
    private const int FewestWords = 2;

    /// <summary>How much or how well: these alone tell no two levels apart. Words in -ly are adverbs too.</summary>
    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "very", "quite", "rather", "somewhat", "more", "most", "less", "least", "much", "many", "some", "few", "little", "all",
        "always", "often", "sometimes", "seldom", "well", "better", "best", "good", "great", "excellent", "outstanding", "exceptional", "strong",
        "solid", "adequate", "sufficient", "acceptable", "basic", "weak", "poor", "too", "so", "highest", "high", "low", "full", "partial",
        "average", "above", "below", "fair", "satisfactory", "unsatisfactory", "mediocre", "superb", "perfect", "complete", "incomplete", "significant", "considerable",
    };

    /// <summary>That there is an answer, a level or a standard, says nothing of what an answer does.</summary>
    private static readonly HashSet<string> Hollow = new(StringComparer.Ordinal)
    {
        "answer", "answers", "response", "candidate", "performance", "level", "quality", "expectation", "expectations", "standard", "standards", "requirement",
        "requirements", "bar", "meets", "meet", "exceeds", "exceed", "fails", "needs", "improvement", "shows", "demonstrates", "as", "of", "to", "with", "in", "our", "this",
        "todo", "tbd", "n",
    };

    private static readonly HashSet<string> NoAdverbs = new(StringComparer.Ordinal)
    {
        "only", "early", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "family", "apply", "rely", "supply", "reply", "ally", "hardly", "timely", "costly", "friendly",
        "likely", "unlikely", "anomaly", "assembly", "multiply", "comply", "imply", "italy", "july", "orally",
    };

    public IEnumerable<LintWarning> Read(LintedContent content) => content.Rubrics.SelectMany(r => r.Criteria).SelectMany(Read);

    private static IEnumerable<LintWarning> Read(Criterion criterion)
    {
        var anchors = criterion.Anchors.Select(a => Tokenizer.Words(a).ToList()).ToList();
        for (var level = 1; level <= anchors.Count; level++)
        {
            if (anchors[level - 1].Count(w => !IsDegree(w) && !Hollow.Contains(w)) < FewestWords)
            {
                yield return Warn(criterion, $"level {level} of '{criterion.Id}' says only '{criterion.Anchors[level - 1]}'; write what an answer at that level does");
                continue;
            }
            for (var other = level + 1; other <= anchors.Count; other++)
            {
                if (WhatTellsApart(anchors[level - 1], anchors[other - 1]) is { } difference)
                {
                    yield return Warn(criterion, $"levels {level} and {other} of '{criterion.Id}' {difference}; {Mend}");
                }
            }
        }
    }

    /// <returns>Null when they differ in what an answer does.</returns>
    private static string? WhatTellsApart(List<string> one, List<string> other)
    {
        if (!one.Where(w => !IsDegree(w)).SequenceEqual(other.Where(w => !IsDegree(w))))
        {
            return null;
        }
        string[] words = [.. one.Except(other).Union(other.Except(one)).Select(w => $"'{w}'")];
        return words.Length == 0 ? "are anchored alike" : $"differ only by how much or how well ({string.Join(", ", words)})";
    }

    private static bool IsDegree(string word) =>
        Degrees.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(word));

    private static LintWarning Warn(Criterion criterion, string message) => new(Name, criterion.Place, "anchors", message);
}
