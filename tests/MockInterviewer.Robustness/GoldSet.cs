using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Robustness;

/// <summary>Reads the gold set with the labels that the program itself passes over: dimensions and red flags.</summary>
public static class GoldSet
{
    public static ImmutableArray<GoldAnswer> Read(string path) =>
        [.. SubmissionFile.Read(path, new SubmissionDefaults(null, null)).Cast<SubmissionRecord>().Select(Read)];

    private static GoldAnswer Read(SubmissionRecord record) => new(
        record.Submission,
        record.Label!.Value,
        record.Extra["kind"]!.GetValue<string>(),
        record.Extra["dims"]!.AsObject().ToImmutableDictionary(d => DimensionOf(d.Key), d => d.Value!.GetValue<int>()),
        [.. record.Extra["red_flags"]!.AsArray().Select(f => f!.GetValue<string>())]);

    private static Dimension DimensionOf(string name) => Enum.Parse<Dimension>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
