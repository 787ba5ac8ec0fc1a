using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Integrations.Submissions;

/// <summary>Reads one JSON object a line; empty lines are passed over.</summary>
internal static class JsonlSubmissions
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<SubmissionEntry> Read(Stream stream, string name, SubmissionFields fields)
    {
        foreach (var (number, bytes) in Utf8Lines.Read(stream))
        {
            if (bytes.AsSpan().Trim(" \t"u8).Length > 0)
            {
                yield return ReadLine($"{name}:{number}", bytes, fields);
            }
        }
    }

    private static SubmissionEntry ReadLine(string source, ArraySegment<byte> bytes, SubmissionFields fields)
    {
        try
        {
            return JsonNode.Parse(Strict.GetString(bytes)) is JsonObject record
                ? fields.Read(source, record)
                : new SubmissionFault(source, null, "the line must be one JSON object: {\"id\": ..., \"question\": ..., \"answer\": ...}");
        }
        catch (JsonException e)
        {
            // The parser's message may quote the candidate's text; its place does not.
            return new SubmissionFault(source, null, $"not valid JSON (character {e.BytePositionInLine + 1}); each line must be one whole JSON object");
        }
        catch (ArgumentException e) when (e is not DecoderFallbackException)
        {
            return new SubmissionFault(source, null, "a field stands twice in the record; keep one of them");
        }
        catch (InvalidOperationException)
        {
            return new SubmissionFault(source, null, "half of a character (a \\ud800 to \\udfff without its other half) stands in a text; write the whole character");
        }
        catch (DecoderFallbackException)
        {
            return new SubmissionFault(source, null, "not UTF-8; save the file as UTF-8");
        }
    }
}
