using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MockInterviewer.Bench;

/// <summary>A headless browser with a profile of its own, led over its debugging port.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _page = new();
    private int _calls;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("mockinterviewer-chromium-").FullName;
        var process = Process.Start(new ProcessStartInfo(Path!,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", $"--user-data-dir={profile}", "--remote-debugging-port=0", "about:blank"])
        { RedirectStandardError = true })!;
        var browser = new Chromium(process, profile);
        const string Sign = "DevTools listening on ";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Sign, StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                await browser.ConnectAsync(new Uri(line[Sign.Length..]));
                return browser;
            }
        }
        throw new InvalidOperationException($"{Path} ended without a debugging port");
    }

    public async Task OpenAsync(string url)
    {
        await CallAsync("Page.navigate", new JsonObject { ["url"] = url });
        await EvaluateAsync($"new Promise(done => {{ const look = () => location.href === {JsonValue.Create(url).ToJsonString()} && document.body?.dataset.ready ? done(1) : setTimeout(look, 20); look(); }})");
    }

    /// <param name="expression">JavaScript; a promise is waited for.</param>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        for (var patience = 50; ; patience--)
        {
            var answer = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
            if (answer["result"]?["result"] is { } result && answer["result"]!["exceptionDetails"] is null)
            {
                return result["value"];
            }
            // While a page is exchanged for the next, what runs in it is broken off.
            if (patience == 0)
            {
                throw new InvalidOperationException(answer.ToJsonString());
            }
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _page.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task ConnectAsync(Uri browser)
    {
        using var http = new HttpClient();
        var targets = await http.GetFromJsonAsync<JsonArray>(new Uri($"http://{browser.Authority}/json/list"));
        await _page.ConnectAsync(new Uri((string)targets!.First(t => (string?)t!["type"] == "page")!["webSocketDebuggerUrl"]!), CancellationToken.None);
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _page.SendAsync(System.Text.Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var message = await ReceiveAsync();
            if ((int?)message["id"] == id)
            {
                return message;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _page.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}
