using System.Text.Json;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What became of the records of a batch, as lines of results.jsonl.</summary>
public static class BatchItemJson
{
    private const string Unreadable = "unreadable";

    /// <summary>One line, without the line end.</summary>
    public static string Write(BatchItem item) => item switch
    {
        { Record: { } record } => GradeRecordJson.Write(record),
        { Entry: SubmissionFault fault } => new JsonObject
        {
            ["id"] = fault.Id,
            ["status"] = Unreadable,
            ["source"] = fault.Source,
            ["error"] = fault.Message,
        }.ToJsonString(),
        _ => throw new ArgumentException("it is neither a record nor a fault", nameof(item)),
    };

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <param name="source">File and line, for a record; a fault keeps its own.</param>
    /// <exception cref="JsonException">It is no such line, or one of an older version that lacks a field.</exception>
    public static BatchItem Read(string line, string source)
    {
        if (line.Contains($"\"status\":\"{Unreadable}\"", StringComparison.Ordinal) && JsonNode.Parse(line) is JsonObject fault && Text(fault, "status") == Unreadable)
        {
            return new BatchItem(new SubmissionFault(Text(fault, "source") ?? source, Text(fault, "id"), Text(fault, "error") ?? ""), Record: null);
        }
        var record = GradeRecordJson.Read(line);
        return new BatchItem(new SubmissionRecord(source, record.ToSubmission(), record.HumanLevel, []), record);
    }

    private static string? Text(JsonObject fields, string name) => fields[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
