using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>
/// A real HTTP server on a free loopback port that plays OpenAI (and whatever speaks its protocol), Azure and Anthropic. It answers each
/// request for a chat by the script and keeps what it was asked:
/// <code>
/// await using var provider = await FakeProvider.StartAsync();
/// provider.Replies(FakeReply.Error(500, "broken"), FakeReply.Of("Good ", "morning."));   // in turn; the last one again and again
/// provider.Answers(request => FakeReply.Json(new { level = request.Text.Contains("ignore") ? 4 : 1 }));
/// ... OPENAI_BASE_URL = provider.BaseUrl ...
/// Assert.Equal("gpt-x", provider.Chats[0].Model);
/// </code>
/// </summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly ConcurrentQueue<Exception> _faults = new();
    private readonly CancellationTokenSource _stopping = new();
    private Func<FakeRequest, FakeReply> _script = _ => FakeReply.Of("Hello.");

    private FakeProvider(bool https)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (https)
            {
                listen.UseHttps(SelfSigned());
            }
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The server's root: what Anthropic's client takes.</summary>
    public Uri Root => new(_app.Urls.First());

    /// <summary>What OPENAI_BASE_URL would be.</summary>
    public Uri BaseUrl => new(Root, "/v1");

    /// <summary>Every request so far, those for the list of models too.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>The requests for a chat.</summary>
    public IReadOnlyList<FakeRequest> Chats => [.. _requests.Where(r => r.Method == "POST")];

    /// <summary>Files and batches of requests.</summary>
    public FakeBatches Batches { get; } = new();

    public IReadOnlyList<string> Models { get; set; } = ["small-model", "large-model"];

    /// <summary>In place of the list of models.</summary>
    public FakeReply? ModelsReply { get; set; }

    /// <param name="https">With a certificate that nobody trusts.</param>
    public static async Task<FakeProvider> StartAsync(bool https = false)
    {
        var provider = new FakeProvider(https);
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Answers with one text, again and again.</summary>
    public void Replies(string text) => Replies(FakeReply.Of(text));

    /// <summary>Answers with these in turn, and then with the last one again and again.</summary>
    public void Replies(params FakeReply[] replies)
    {
        var next = -1;
        _script = _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    /// <summary>Answers each request by a rule; it may be called from several threads.</summary>
    public void Answers(Func<FakeRequest, FakeReply> script) => _script = script;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
        Assert.Empty(_faults);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        try
        {
            if (FakeBatches.Takes(http.Request))
            {
                await Batches.AnswerAsync(http, gone.Token);
                return;
            }
            var request = await ReadAsync(http.Request);
            _requests.Enqueue(request);
            await ((http.Request.Method, http.Request.Path.Value) switch
            {
                ("GET", "/v1/models" or "/openai/v1/models") => SendModelsAsync(http, request, gone.Token),
                ("POST", "/v1/chat/completions" or "/openai/v1/chat/completions") => SendAsync(http, request, anthropic: false, gone.Token),
                ("POST", "/v1/messages") => SendAsync(http, request, anthropic: true, gone.Token),
                _ => SendBodyAsync(http, FakeReply.Raw(404, "<html><body>Not Found</body></html>") with { ContentType = "text/html" }, gone.Token),
            });
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            // The caller left, as several tests want it to.
        }
        catch (BadHttpRequestException)
        {
            // It was killed while it was asking.
        }
        catch (Exception e)
        {
            // A mistake in the test's script must not look like a fault of the provider.
            _faults.Enqueue(e);
            http.Abort();
        }
    }

    private static async Task<FakeRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        return new FakeRequest(request.Method, request.Path.Value ?? "",
            request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject);
    }

    private Task SendModelsAsync(HttpContext http, FakeRequest request, CancellationToken gone) => SendBodyAsync(http,
        ModelsReply ?? new FakeReply { Body = WireJson.Models(Models, request.Headers.ContainsKey("anthropic-version")) }, gone);

    private async Task SendAsync(HttpContext http, FakeRequest request, bool anthropic, CancellationToken gone)
    {
        var reply = _script(request);
        var model = request.Model ?? "";
        await (reply.Body is null && reply.Status == 200 && request.WantsStream && !reply.NeverStreams
            ? SendEventsAsync(http, reply, WireJson.Events(reply, model, anthropic), gone)
            : SendBodyAsync(http, reply.Body is null ? reply with { Body = WireJson.Whole(reply, model, anthropic) } : reply, gone));
    }

    private static async Task SendBodyAsync(HttpContext http, FakeReply reply, CancellationToken gone)
    {
        await (reply.Gate?.Invoke(0) ?? Task.CompletedTask).WaitAsync(gone);
        StartResponse(http, reply, reply.ContentType);
        var body = Encoding.UTF8.GetBytes(reply.Body ?? "");
        if (reply.Break is not ReplyBreak.None)
        {
            await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), gone);
            await BreakAsync(http, reply.Break, gone);
            return;
        }
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, gone);
    }

    private static async Task SendEventsAsync(HttpContext http, FakeReply reply, IEnumerable<(string Event, bool IsPiece)> events, CancellationToken gone)
    {
        var sent = 0;
        foreach (var (text, isPiece) in events)
        {
            if (isPiece)
            {
                await (reply.Gate?.Invoke(sent) ?? Task.CompletedTask).WaitAsync(gone);
                if (reply.Break is not ReplyBreak.None && sent == (reply.Pieces.Count + 1) / 2)
                {
                    await BreakAsync(http, reply.Break, gone);
                    return;
                }
                sent++;
            }
            if (!http.Response.HasStarted)
            {
                StartResponse(http, reply, "text/event-stream");
            }
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), gone);
            await http.Response.Body.FlushAsync(gone);
        }
    }

    private static void StartResponse(HttpContext http, FakeReply reply, string contentType)
    {
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = contentType;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }
    }

    private static async Task BreakAsync(HttpContext http, ReplyBreak way, CancellationToken gone)
    {
        await http.Response.Body.FlushAsync(gone);
        if (way is ReplyBreak.Stall)
        {
            await Task.Delay(Timeout.Infinite, gone);
        }
        if (way is ReplyBreak.Reset)
        {
            http.Abort();
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
