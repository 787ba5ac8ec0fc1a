using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Integrations.Results;

/// <summary>
/// reviews.jsonl of a results folder: what people said of its answers, one line each, only ever added to. With it the folder can go to
/// another machine, or be written anew from another data folder, and lose nothing of theirs.
/// </summary>
/// <param name="patience">How long another process that has the file open is waited for; null for the usual time.</param>
internal sealed partial class ReviewFile(string folder, TimeSpan? patience = null)
{
    public const string Name = "reviews.jsonl";

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(3);

    private readonly string _path = Path.Combine(folder, Name);
    private readonly TimeSpan _patience = patience ?? UsualPatience;

    /// <summary>The newest of each content; none where there is no file. A last line without its end was broken off and says nothing.</summary>
    /// <exception cref="StorageException">A line is none of this program's, or the file cannot be read.</exception>
    public Dictionary<string, HumanReview> Read()
    {
        var reviews = new Dictionary<string, HumanReview>(StringComparer.Ordinal);
        var file = ReadBytes();
        using var stream = new MemoryStream(file, 0, WholeLines(file));
        foreach (var (number, bytes) in Utf8Lines.Read(stream))
        {
            var line = Parse(number, bytes);
            if (!reviews.TryGetValue(line.Content, out var other) || other.At <= line.At)
            {
                reviews[line.Content] = new HumanReview(line.Level, line.Comment, line.At);
            }
        }
        return reviews;
    }

    /// <summary>They are on disk when it returns.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    /// <exception cref="StorageException">Another process keeps the file open.</exception>
    public void Append(IReadOnlyCollection<KeyValuePair<string, HumanReview>> reviews)
    {
        if (reviews.Count == 0)
        {
            return;
        }
        // Where the whole lines end is looked for and written after by one handle: what another process adds in between would be cut off.
        using var stream = PatientFile.Open(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, _patience);
        stream.SetLength(WholeLines(ReadBytes(stream)));
        var text = new StringBuilder();
        foreach (var (content, review) in reviews)
        {
            text.Append(JsonSerializer.Serialize(new Line(content, review.Level, review.Comment, review.At), LineJson.Default.Line)).Append('\n');
        }
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        stream.Flush(flushToDisk: true);
    }

    private Line Parse(int number, ArraySegment<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, LineJson.Default.Line) is { Level: >= 1 and <= 4 } line ? line : throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new StorageException($"{_path}, line {number} is not a review that this program wrote; mend the line or take it out.", e);
        }
    }

    private byte[] ReadBytes()
    {
        try
        {
            if (!File.Exists(_path))
            {
                return [];
            }
            using var stream = PatientFile.Open(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, _patience);
            return ReadBytes(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{_path} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] ReadBytes(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The bytes up to the end of the last line that has one.</summary>
    private static int WholeLines(byte[] bytes) => Array.LastIndexOf(bytes, (byte)'\n') + 1;

    /// <summary>A line of the file.</summary>
    /// <param name="Content">What was asked and answered, as a hash (<see cref="LedgerKey.Content"/>).</param>
    private sealed record Line(string Content, int Level, string Comment, DateTimeOffset At);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(Line))]
    private sealed partial class LineJson : JsonSerializerContext;
}
