using System.Text.Encodings.Web;
using System.Text.Json;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>Grade records as JSON, one line each.</summary>
public static class GradeRecordJson
{
    // Relaxed: text in any script stays readable. These files are data and never stand inside a page.
    private static readonly ReportsJson Json =
        new(new JsonSerializerOptions(ReportsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One line, without the line end.</summary>
    public static string Write(GradeRecord record) => JsonSerializer.Serialize(record, Json.GradeRecord);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such line, or one of an older version that lacks a field.</exception>
    public static GradeRecord Read(string line) => JsonSerializer.Deserialize(line, Json.GradeRecord)
        ?? throw new JsonException("the line is null in place of a record");
}
