using System.Text.Encodings.Web;
using System.Text.Json;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>summary.json.</summary>
public static class BatchSummaryJson
{
    private static readonly ReportsJson Json = new(new JsonSerializerOptions(ReportsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Write(BatchSummary summary) => JsonSerializer.Serialize(summary, Json.BatchSummary) + "\n";
}
