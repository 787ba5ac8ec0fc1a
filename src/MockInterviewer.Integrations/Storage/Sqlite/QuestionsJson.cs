using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>
/// How a plan's questions stand in their column. Written out by hand: a serializer's converters for these types would be compiled
/// at run time, a fifth of the time to the first question.
/// </summary>
internal static class QuestionsJson
{
    public static string Write(ImmutableArray<PlannedQuestion> questions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var question in questions)
            {
                Write(json, question);
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ImmutableArray<PlannedQuestion> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(ReadOne)];
    }

    private static void Write(Utf8JsonWriter json, PlannedQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("text", question.Text);
        json.WriteString("principle", question.Principle);
        if (question.ExpectedMinutes is { } minutes)
        {
            json.WriteNumber("expected_minutes", minutes);
        }
        json.WriteNumber("expected_words", question.ExpectedWords);
        json.WriteStartArray("probes");
        foreach (var probe in question.Probes)
        {
            WriteTexts(json, [probe.CheckId, probe.Text]);
        }
        json.WriteEndArray();
        json.WriteStartArray("clarifications");
        foreach (var clarification in question.Clarifications)
        {
            WriteTexts(json, [clarification.Answer, .. clarification.About]);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static PlannedQuestion ReadOne(JsonElement json) => new(
        json.GetProperty("id").GetString()!, json.GetProperty("text").GetString()!, json.GetProperty("principle").GetString(),
        json.TryGetProperty("expected_minutes", out var minutes) ? minutes.GetInt32() : null, json.GetProperty("expected_words").GetInt32(),
        [.. Rows(json, "probes").Select(p => new ScriptedProbe(p[0], p[1]))],
        [.. Rows(json, "clarifications").Select(c => new Clarification([.. c.Skip(1)], c[0]))]);

    private static IEnumerable<List<string>> Rows(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(t => t.GetString()!).ToList());
}
