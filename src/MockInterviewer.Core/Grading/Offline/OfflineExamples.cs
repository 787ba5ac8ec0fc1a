using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>Reads labelled answers as the offline grader sees them, with whatever rubrics the library has.</summary>
public sealed class OfflineExamples(RubricLibrary library)
{
    private const string DimensionLevels = "dims";

    private readonly SubmissionReader _reader = new();

    /// <summary>Records without a label, and those that are not assessable, are left out.</summary>
    /// <exception cref="UnknownNameException">A company, round or principle that there is not.</exception>
    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    public ImmutableArray<OfflineExample> Read(string file, IEnumerable<SubmissionEntry> entries) =>
        [.. entries.OfType<SubmissionRecord>().Select(r => Read(file, r)).OfType<OfflineExample>()];

    private OfflineExample? Read(string file, SubmissionRecord record)
    {
        var (submission, rubric) = record.Submission.Under(library);
        var (reading, unfit) = _reader.Read(submission, rubric);
        return record.Label is not { } level || unfit is not null || !reading.IsEnglish ? null
            : new OfflineExample(file, submission, OfflineReading.Of(reading, rubric, submission.Principle), level, reading.Delivery.Words, DimensionsOf(record.Extra));
    }

    /// <summary>A field "dims" with the levels of dimensions by their names; anything else in it is passed over.</summary>
    private static ImmutableDictionary<Dimension, int> DimensionsOf(JsonObject extra)
    {
        var levels = ImmutableDictionary.CreateBuilder<Dimension, int>();
        foreach (var (name, node) in extra[DimensionLevels] as JsonObject ?? [])
        {
            if (EnumNames<Dimension>.Find(name) is { } dimension && node is JsonValue value && value.TryGetValue<int>(out var level) && level is >= 1 and <= 4)
            {
                levels[dimension] = level;
            }
        }
        return levels.ToImmutable();
    }
}
