using System.Text.Json;
using System.Text.Json.Serialization;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>What the rubric commands say, for programs.</summary>
internal static class RubricJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
