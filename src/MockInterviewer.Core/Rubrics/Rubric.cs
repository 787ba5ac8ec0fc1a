using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>What a company judges in a round.</summary>
/// <param name="Id">company/round.</param>
/// <param name="Hash">Of its file, the common files that it includes, and those that every rubric depends on (companies, signals, word
/// classes, features, offline model), in hex: two offline grades with one hash were judged alike.</param>
/// <param name="Signals">The named signals that its checks and flags may use.</param>
/// <param name="Words">The word classes by which code reads an answer.</param>
/// <param name="Features">What the offline model weighs beside the checks.</param>
/// <param name="Model">How the offline grader weighs it.</param>
public sealed record Rubric(
    string Id,
    int Version,
    string Hash,
    Company Company,
    string Round,
    string Title,
    string About,
    ExpectedAnswer Expects,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<RedFlag> RedFlags,
    ImmutableArray<NamedSignal> Signals,
    LanguageWords Words,
    ImmutableArray<Feature> Features,
    OfflineModel Model)
{
    /// <summary>The leadership principles that may be asked about, each once; most rubrics have none.</summary>
    public IReadOnlyList<string> Principles => [.. Criteria.SelectMany(c => c.Principles.Select(p => p.Name).Concat(c.OtherPrinciples)).Distinct()];

    /// <summary>The principle that is asked about, as the rubric writes it. A rubric without principles judges none; the name is given
    /// back as it is.</summary>
    /// <param name="name">In any case and punctuation; null or blank when none is asked about.</param>
    /// <exception cref="UnknownNameException">The rubric has principles, and not this one.</exception>
    public string? FindPrinciple(string? name)
    {
        var tidy = name?.Trim();
        if (string.IsNullOrEmpty(tidy))
        {
            return null;
        }
        var known = Principles;
        return known.Count == 0 ? tidy
            : known.FirstOrDefault(k => Letters(k).Equals(Letters(tidy), StringComparison.OrdinalIgnoreCase))
                ?? throw new UnknownNameException("leadership principle", tidy, known);
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}
