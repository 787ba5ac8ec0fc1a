using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MockInterviewer.Integrations.Providers.Http;
using MockInterviewer.Integrations.Providers.OpenAICompatible;

namespace MockInterviewer.Integrations.Providers.Batches;

/// <summary>Requests to a provider's interface for files and batches. Each is sent once.</summary>
/// <exception cref="ProviderHttpException">By all members: the server answered with something else than was asked for.</exception>
internal sealed class FileInterface(ProviderConnection connection, CallLimits limits, TimeProvider time)
{
    private const int LongestError = 64 * 1024;

    private readonly ClientPipeline _pipeline = OpenAIClients.Files(connection);

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) => JsonAsync("GET", path, null, null, cancellation);

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellation) =>
        JsonAsync("POST", path, BinaryContent.Create(BinaryData.FromObjectAsJson(body)), "application/json", cancellation);

    public async Task<JsonElement> UploadAsync(string name, Stream lines, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new StringContent("batch"), "purpose" } };
        form.Add(new StreamContent(new LentStream(lines)), "file", name);
        return await JsonAsync("POST", "files", BinaryContent.Create(await form.ReadAsStreamAsync(cancellation)), form.Headers.ContentType!.ToString(), cancellation);
    }

    /// <summary>The lines of a file as they come: a large one may take its time, as long as it does.</summary>
    public async IAsyncEnumerable<string> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await InTimeAsync(async token =>
        {
            using var message = Message("GET", path, null, null, token);
            return await SendAsync(message, token);
        }, cancellation);
        await using var stream = new IdleTimeoutStream(response.ContentStream!, limits.IdleTimeout, time);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private Task<JsonElement> JsonAsync(string method, string path, BinaryContent? body, string? type, CancellationToken cancellation) => InTimeAsync(async token =>
    {
        using var message = Message(method, path, body, type, token);
        using var response = await SendAsync(message, token);
        try
        {
            using var json = await JsonDocument.ParseAsync(response.ContentStream!, default, token);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ProviderHttpException(response.Status, null, BodyKind.BrokenJson);
        }
    }, cancellation);

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(limits.OverallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Without the connection's own failure that hangs on it: it was broken off from here.
            throw new OperationCanceledException(cancellation);
        }
    }

    private PipelineMessage Message(string method, string path, BinaryContent? body, string? type, CancellationToken cancellation)
    {
        var message = _pipeline.CreateMessage();
        message.Apply(new RequestOptions { CancellationToken = cancellation, BufferResponse = false });
        message.BufferResponse = false;
        message.Request.Method = method;
        message.Request.Uri = new Uri($"{connection.Address}/{path}");
        if (body is not null)
        {
            message.Request.Content = body;
            message.Request.Headers.Set("Content-Type", type!);
        }
        return message;
    }

    private async Task<PipelineResponse> SendAsync(PipelineMessage message, CancellationToken cancellation)
    {
        await _pipeline.SendAsync(message);
        var response = message.ExtractResponse()!;
        if (response.Status is >= 200 and < 300)
        {
            return response;
        }
        using (response)
        {
            var body = new byte[LongestError];
            var length = await response.ContentStream!.ReadAtLeastAsync(body, LongestError, throwOnEndOfStream: false, cancellation);
            var start = body.AsSpan(0, length).TrimStart(" \t\r\n"u8);
            throw new ProviderHttpException(response.Status, ProviderError.Read(body.AsMemory(0, length)), start.StartsWith("<"u8) ? BodyKind.Html : BodyKind.Other);
        }
    }
}
