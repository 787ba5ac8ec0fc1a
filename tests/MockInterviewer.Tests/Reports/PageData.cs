using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MockInterviewer.Tests.Reports;

/// <summary>The data that a cohort's page carries, as its script sees it.</summary>
internal static partial class PageData
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Each block by its id.</summary>
    public static Dictionary<string, JsonNode> Of(string html) =>
        Block().Matches(html).ToDictionary(m => m.Groups[1].Value, m => JsonNode.Parse(Json(m))!, StringComparer.Ordinal);

    /// <summary>The page with its data readable, so that it can be compared with an earlier one, and without its own script, which is a file
    /// by itself: the last that is one and no data. Any other script stays to be seen.</summary>
    public static string Unpack(string html) =>
        Block().Replace(WithoutScript(html), m => $"<script id=\"{m.Groups[1].Value}\">\n{JsonNode.Parse(Json(m))!.ToJsonString(Indented)}\n</script>")
        .Replace(Hash().Match(html).Value, "'sha256-...'", StringComparison.Ordinal);

    private static string WithoutScript(string html)
    {
        var start = html.LastIndexOf("<script>", StringComparison.Ordinal);
        return $"{html[..start]}<script>...{html[html.IndexOf("</script>", start, StringComparison.Ordinal)..]}";
    }

    private static string Json(Match block)
    {
        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(block.Groups[2].Value)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<script type=\"text/plain\" id=\"([^\"]+)\">([^<]*)</script>")]
    private static partial Regex Block();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex Hash();
}
