using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>A feature that the offline grader weighed.</summary>
/// <param name="About">Reads after "the answer has ...".</param>
/// <param name="At">The sentences that count for it; empty for what is found in the whole.</param>
public sealed record ReportedFeature(string Id, string About, ImmutableArray<TextRange> At)
{
    /// <summary>For a feature of words those that count, each once.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether it stands for the checks; their sentences are theirs.</summary>
    [JsonIgnore]
    public bool IsOfChecks => Id == Feature.OwnChecks.Id || Id == Feature.AllChecks.Id;

    /// <summary>Each feature once. Of a long answer the criteria may have weighed different parts: their sentences are put together.</summary>
    internal static ImmutableArray<ReportedFeature>? All(ImmutableArray<Rating> ratings) => ratings.All(r => r.Sum is null) ? null :
    [
        .. ratings.SelectMany(r => r.Sum?.Parts ?? []).GroupBy(p => p.Feature.Id).Select(g => new ReportedFeature(g.Key, g.First().Feature.About,
            [.. g.SelectMany(p => p.Finding.Sentences).Select(TextRange.Of).Distinct().OrderBy(r => r.Start)])
        {
            Words = [.. g.SelectMany(p => p.Finding.Words).Distinct(StringComparer.Ordinal)],
        }),
    ];
}
