using System.Text.Encodings.Web;
using System.Text.Json;

namespace MockInterviewer.Core.Reports;

/// <summary>Interview reports as JSON, to be kept and shown again.</summary>
public static class InterviewReportJson
{
    private static readonly ReportsJson Json = new(new JsonSerializerOptions(ReportsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Write(InterviewReport report) => JsonSerializer.Serialize(report, Json.InterviewReport) + "\n";

    /// <summary>Several as one array.</summary>
    public static string WriteAll(IReadOnlyList<InterviewReport> reports) =>
        JsonSerializer.Serialize(reports, Json.IReadOnlyListInterviewReport) + "\n";

    /// <exception cref="JsonException">The text is not an interview report.</exception>
    public static InterviewReport Read(string json) =>
        JsonSerializer.Deserialize(json, Json.InterviewReport) ?? throw new JsonException("The text holds null, not a report.");
}
