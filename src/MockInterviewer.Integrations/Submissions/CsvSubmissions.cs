using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Integrations.Submissions;

/// <summary>Reads comma- or semicolon-separated values with a line of column names.</summary>
internal static class CsvSubmissions
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Required = ["id", "question", "answer"];

    public static IEnumerable<SubmissionEntry> Read(Stream stream, string name, SubmissionFields fields)
    {
        using var reader = new StreamReader(stream, Strict);
        var isBad = false;
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            // Cells are looked at when they are asked for. The library's own exception would quote the whole row.
            BadDataFound = _ => isBad = true,
        });
        var columns = ReadHeader(csv, name);
        var before = csv.Parser.RawRow;
        for (; Next(csv, name); before = csv.Parser.RawRow)
        {
            isBad = false;
            var cells = csv.Parser.Record!;
            // The row's first line: an answer with line breaks ends further down, and an open quote at the end of the file.
            var line = isBad ? before + 1 : csv.Parser.RawRow - csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            var source = $"{name}:{line}";
            yield return isBad ? new SubmissionFault(source, null, "a double quote is not closed, or stands inside a cell; put the cell in double quotes and double those inside it")
                : cells.Length == columns.Length ? fields.Read(source, new JsonObject(columns.Zip(cells, (column, cell) => KeyValuePair.Create<string, JsonNode?>(column, cell))))
                : new SubmissionFault(source, null, $"the row has {cells.Length} cells, the first line names {columns.Length} columns; put answers with commas or line breaks in double quotes");
        }
    }

    private static string[] ReadHeader(CsvReader csv, string name)
    {
        if (!Next(csv, name))
        {
            throw new SubmissionFileException($"{name} is empty; it needs a line of column names and a line for each answer.");
        }
        string[] columns = [.. csv.Parser.Record!.Select(c => c.Trim().ToLowerInvariant())];
        if (Required.Except(columns).ToList() is { Count: > 0 } missing)
        {
            throw new SubmissionFileException(
                $"{name}: the first line must name the columns id, question and answer (company, round, principle, level where wanted); missing: {string.Join(", ", missing)}.");
        }
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
        {
            throw new SubmissionFileException($"{name}: the first line names a column twice; rename one.");
        }
        return columns;
    }

    private static bool Next(CsvReader csv, string name)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException e)
        {
            throw new SubmissionFileException($"{name} is not UTF-8; save it as UTF-8 (in Excel: \"CSV UTF-8\").", e);
        }
    }
}
