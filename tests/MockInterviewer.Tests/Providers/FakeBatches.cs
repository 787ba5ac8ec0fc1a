using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MockInterviewer.Tests.Providers;

/// <summary>The interface for files and batches of <see cref="FakeProvider"/>, as OpenAI has it; the test says when a batch ends, and how.</summary>
internal sealed class FakeBatches
{
    private readonly ConcurrentDictionary<string, (string Name, string Text)> _files = new();
    private readonly List<JsonObject> _batches = [];
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentQueue<(string Path, string Key)> _asked = new();

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<JsonObject> All => _batches;

    public IReadOnlyCollection<string> Uploads => [.. _files.Values.Select(f => f.Name)];

    /// <summary>Method and path of each request.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    /// <summary>The same with the whole path.</summary>
    public IEnumerable<string> Paths => _asked.Select(a => a.Path);

    /// <summary>What each request brought as Azure's key.</summary>
    public IEnumerable<string> Keys => _asked.Select(a => a.Key);

    /// <summary>Awaited when a request has been served and before it is answered; by method and last part of the path.</summary>
    public Func<string, Task>? BeforeAnswer { get; set; }

    /// <summary>In place of serving a request.</summary>
    public Func<string, FakeReply?>? Refuses { get; set; }

    /// <summary>Whether the connection breaks when a request has been served.</summary>
    public Func<string, bool>? Breaks { get; set; }

    /// <summary>Whether nothing more comes after half of the answer.</summary>
    public Func<string, bool>? Stalls { get; set; }

    /// <summary>Azure keeps no metadata.</summary>
    public bool ForgetsMetadata { get; set; }

    public static bool Takes(HttpRequest request) => request.Path.Value?.Split('/') is [.., "files" or "batches"] or [.., "files" or "batches", _] or [.., "files", _, "content"];

    /// <summary>The lines of a batch's file.</summary>
    public IReadOnlyList<JsonNode> Lines(int batch) =>
        [.. _files[(string)_batches[batch]["input_file_id"]!].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    /// <summary>Ends a batch with these lines.</summary>
    public void End(int batch, IEnumerable<string> output, IEnumerable<string>? errors = null, string status = "completed")
    {
        var state = _batches[batch];
        state["output_file_id"] = Add("output.jsonl", string.Join('\n', output));
        state["error_file_id"] = errors is null ? null : Add("errors.jsonl", string.Join('\n', errors));
        state["status"] = status;
        state["request_counts"] = new JsonObject { ["total"] = Lines(batch).Count, ["completed"] = output.Count(), ["failed"] = errors?.Count() ?? 0 };
    }

    /// <summary>Ends a batch with a reply to each line, in another order than that of the lines.</summary>
    public void End(int batch, Func<FakeRequest, FakeReply> reply) => End(batch, Lines(batch).Reverse().Select(l => Replied(l, reply)));

    public static string Replied(JsonNode line, Func<FakeRequest, FakeReply> reply)
    {
        var body = line["body"]!.AsObject();
        return new JsonObject
        {
            ["id"] = "batch_req_1",
            ["custom_id"] = (string)line["custom_id"]!,
            ["response"] = new JsonObject
            {
                ["status_code"] = 200,
                ["request_id"] = "req_1",
                ["body"] = JsonNode.Parse(WireJson.Whole(reply(new FakeRequest("POST", "", new Dictionary<string, string>(), body)), (string)body["model"]!, anthropic: false)),
            },
            ["error"] = null,
        }.ToJsonString();
    }

    /// <summary>A line of the file with errors.</summary>
    public static string Failed(JsonNode line, string code, int? status = null) => new JsonObject
    {
        ["id"] = "batch_req_1",
        ["custom_id"] = (string)line["custom_id"]!,
        ["response"] = status is null ? null : new JsonObject { ["status_code"] = status, ["body"] = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "I led the team; it said." } } },
        ["error"] = status is null ? new JsonObject { ["code"] = code, ["message"] = "It said something." } : null,
    }.ToJsonString();

    public async Task AnswerAsync(HttpContext http, CancellationToken gone)
    {
        var path = http.Request.Path.Value!;
        var act = $"{http.Request.Method} {path[(path.IndexOf("/v1/", StringComparison.Ordinal) + 4)..]}";
        _heard.Enqueue(act);
        _asked.Enqueue(($"{http.Request.Method} {path}", http.Request.Headers["api-key"].ToString()));
        var (status, body) = Refuses?.Invoke(act) is { } refusal ? (refusal.Status, refusal.Body!) : await ServeAsync(http.Request, act.Split(' ', '/'));
        await (BeforeAnswer?.Invoke(act) ?? Task.CompletedTask).WaitAsync(gone);
        if (Breaks?.Invoke(act) == true)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        if (Stalls?.Invoke(act) == true)
        {
            await http.Response.WriteAsync(body[..(body.Length / 2)], gone);
            await http.Response.Body.FlushAsync(gone);
            await Task.Delay(Timeout.Infinite, gone);
        }
        await http.Response.WriteAsync(body, gone);
    }

    private async Task<(int Status, string Body)> ServeAsync(HttpRequest request, string[] act) => act switch
    {
        ["POST", "files"] => await UploadAsync(request),
        ["GET", "files"] => (200, List(_files.Select(f => FileOf(f.Key)))),
        ["GET", "files", var id, "content"] when _files.ContainsKey(id) => (200, _files[id].Text),
        ["GET", "files", var id] when _files.ContainsKey(id) => (200, FileOf(id).ToJsonString()),
        ["POST", "batches"] => (200, Create((JsonObject)(await JsonNode.ParseAsync(request.Body))!)),
        ["GET", "batches"] => (200, List(_batches.Select(b => b.DeepClone()))),
        ["GET", "batches", var id] when _batches.Find(b => (string)b["id"]! == id) is { } batch => (200, batch.ToJsonString()),
        _ => (404, """{"error":{"message":"There is none.","code":"not_there"}}"""),
    };

    private async Task<(int Status, string Body)> UploadAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["purpose"] != "batch")
        {
            return (400, """{"error":{"message":"The purpose is wrong.","code":"invalid_purpose"}}""");
        }
        using var reader = new StreamReader(form.Files[0].OpenReadStream());
        return (200, FileOf(Add(form.Files[0].FileName, await reader.ReadToEndAsync())).ToJsonString());
    }

    private string Create(JsonObject asked)
    {
        var batch = new JsonObject
        {
            ["id"] = $"batch_{_batches.Count + 1}",
            ["object"] = "batch",
            ["endpoint"] = asked["endpoint"]!.DeepClone(),
            ["completion_window"] = asked["completion_window"]!.DeepClone(),
            ["input_file_id"] = asked["input_file_id"]!.DeepClone(),
            ["metadata"] = ForgetsMetadata ? null : asked["metadata"]!.DeepClone(),
            ["status"] = "validating",
            ["output_file_id"] = null,
            ["error_file_id"] = null,
            ["errors"] = null,
            ["request_counts"] = new JsonObject { ["total"] = null, ["completed"] = null, ["failed"] = null },
        };
        _batches.Add(batch);
        return batch.ToJsonString();
    }

    private string Add(string name, string text)
    {
        var id = $"file-{_files.Count + 1}";
        _files[id] = (name, text);
        return id;
    }

    private JsonObject FileOf(string id) => new() { ["id"] = id, ["object"] = "file", ["purpose"] = "batch", ["filename"] = _files[id].Name, ["status"] = "processed" };

    private static string List(IEnumerable<JsonNode> items) => new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. items]), ["has_more"] = false }.ToJsonString();
}
