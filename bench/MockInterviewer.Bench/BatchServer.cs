using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Bench;

/// <summary>A server that plays a model: it answers in a fixed time with a judgment of just the answer that it was sent, and has faults on demand.</summary>
internal sealed class BatchServer : IAsyncDisposable
{
    private const string Place = "@@";
    private const int Thousand = 1_000;

    private readonly WebApplication _app;
    private readonly BatchServerManner _manner;
    private readonly string[] _replies;
    private readonly RequestBucket? _bucket;
    private readonly CancellationTokenSource _stopping = new();
    private int _requests;
    private int _refused;

    private BatchServer(WebApplication app, BatchServerManner manner)
    {
        (_app, _manner) = (app, manner);
        var rubric = new RubricLibrary(new ContentFolder(Repository.Folder)).Load(BatchWork.Company, BatchWork.Round);
        _replies = [.. Enumerable.Range(0, 2).Select(number => Reply(rubric, BatchWork.LevelOf(number)))];
        _bucket = manner.RequestsPerMinute is { } limit ? new RequestBucket(limit) : null;
        app.Run(AnswerAsync);
    }

    public int Requests => _requests;

    public int Refused => _refused;

    public string BaseUrl => $"{_app.Urls.First()}/v1";

    public static async Task<BatchServer> StartAsync(BatchServerManner manner)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new BatchServer(builder.Build(), manner);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var turn = Interlocked.Increment(ref _requests);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        try
        {
            var number = await NumberInAsync(http.Request, gone.Token);
            if (_bucket?.Take(http.Response.Headers) == false)
            {
                await RefuseAsync(http, "slow down", gone.Token);
                return;
            }
            await DelayAsync(Falls(turn, 5, _manner.Stalls) ? Timeout.InfiniteTimeSpan : _manner.Delay, gone.Token);
            await SendAsync(http, turn, number, gone.Token);
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            // The caller left.
        }
    }

    private async Task SendAsync(HttpContext http, int turn, string number, CancellationToken gone)
    {
        if (Falls(turn, 1, _manner.ServerErrors))
        {
            http.Response.StatusCode = 500;
            await http.Response.WriteAsync("""{"error":{"message":"The server had an error."}}""", gone);
            return;
        }
        if (Falls(turn, 2, _manner.Refusals))
        {
            await RefuseAsync(http, "Too many requests.", gone);
            return;
        }
        var template = _replies[int.Parse(number, CultureInfo.InvariantCulture) % 2];
        var words = Falls(turn, 1, _manner.Malformed) ? template[..(template.Length / 2)] : template;
        var body = Encoding.UTF8.GetBytes(Whole(words.Replace(Place, number, StringComparison.Ordinal)));
        http.Response.ContentType = "application/json";
        if (Falls(turn, 3, _manner.Resets) || Falls(turn, 4, _manner.Truncated))
        {
            await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), gone);
            await http.Response.Body.FlushAsync(gone);
            if (Falls(turn, 3, _manner.Resets))
            {
                http.Abort();
            }
            return;
        }
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, gone);
    }

    private async Task RefuseAsync(HttpContext http, string message, CancellationToken gone)
    {
        Interlocked.Increment(ref _refused);
        http.Response.StatusCode = 429;
        http.Response.Headers.RetryAfter = "1";
        await http.Response.WriteAsync($$$"""{"error":{"message":"{{{message}}}","type":"requests","code":"rate_limit_exceeded"}}""", gone);
    }

    private static Task DelayAsync(TimeSpan delay, CancellationToken gone) => delay == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, gone);

    /// <summary>Whether a fault falls on this request: so many of each thousand, evenly spread, each kind on turns of its own.</summary>
    private static bool Falls(int turn, int kind, int ofThousand) =>
        ofThousand > 0 && (turn + kind * Thousand / ofThousand / 6) % (Thousand / ofThousand) == 0;

    /// <summary>The number in the opening of the answer.</summary>
    private static async Task<string> NumberInAsync(HttpRequest request, CancellationToken gone)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body, gone);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var start = bytes.IndexOf(Encoding.ASCII.GetBytes(BatchWork.Mark)) + BatchWork.Mark.Length;
        var length = bytes[start..].IndexOf((byte)' ');
        return Encoding.ASCII.GetString(bytes.Slice(start, length));
    }

    private static string Whole(string words) => new JsonObject
    {
        ["id"] = "bench",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "bench",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 2000, ["completion_tokens"] = 500, ["total_tokens"] = 2500 },
    }.ToJsonString();

    /// <summary>A reply that keeps the contract: every criterion, the answer's own first sentence, a letter for each check.</summary>
    private static string Reply(Rubric rubric, int level) => new JsonObject
    {
        ["criteria"] = new JsonArray([.. rubric.Criteria.Select(c => new JsonObject
        {
            ["id"] = c.Id,
            ["evidence"] = new JsonArray(BatchWork.OpeningOf(Place)),
            ["reason"] = "The passage shows what was done first, and not yet why.",
            ["checks"] = new JsonArray([.. c.Checks.Select((_, place) => new JsonObject
            {
                ["id"] = $"{(char)('a' + place)}",
                ["met"] = level == 3 && place % 2 == 0 ? "yes" : "partly",
            })]),
            ["level"] = level,
        })]),
        ["red_flags"] = new JsonArray(),
        ["strengths"] = new JsonArray("You begin at once."),
        ["gaps"] = new JsonArray("The reason is missing."),
        ["next_step"] = "Say why.",
        ["outline"] = new JsonArray("[what was at stake?]"),
    }.ToJsonString();
}
