using System.Runtime.CompilerServices;
using System.Text.Json;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Providers.Adapting;
using MockInterviewer.Integrations.Providers.Faults;
using MockInterviewer.Integrations.Providers.Http;
using MockInterviewer.Integrations.Providers.OpenAICompatible;

namespace MockInterviewer.Integrations.Providers.Batches;

/// <summary>The batches of OpenAI, of Azure by its v1 endpoint, and of servers like them.</summary>
/// <param name="known">What the model is known to lack: lines are written without it.</param>
internal sealed class OpenAIBatches(
    ProviderConnection connection, string model, KnownLacks known, RequestForm form, CallFaults faults, CallLimits limits, TimeProvider time) : IBatchProvider
{
    private const string Window = "24h";
    private const string TokenName = "mockinterviewer";

    private static readonly TimeSpan Check = TimeSpan.FromSeconds(2);

    private readonly FileInterface _server = new(connection, limits, time);

    public ProviderAccount Account { get; } = new(connection.Settings.Name, connection.Address.ToString(), model);

    /// <summary>Azure's own word; it looks into the file for the rest.</summary>
    private string Endpoint => connection.Settings.Kind is ProviderKind.Azure ? "/chat/completions" : "/v1/chat/completions";

    public ReadOnlyMemory<byte> LineOf(DeferredCall call)
    {
        var lacks = known.Now;
        return BatchLineJson.Write(call.Call.Key!, ChatRequestJson.Write(
            model, form.Messages(call.Messages, call.Options, lacks), RequestForm.Options(call.Options, lacks), connection.HasNewLimit, stream: false));
    }

    public Task<string> SendAsync(string token, Stream lines, CancellationToken cancellation) => NamedAsync(async () =>
    {
        var file = await UploadAsync($"{token}.jsonl", lines, cancellation);
        await ProcessedAsync(file, cancellation);
        return Id(await _server.PostAsync("batches", new
        {
            input_file_id = file,
            endpoint = Endpoint,
            completion_window = Window,
            metadata = new Dictionary<string, string> { [TokenName] = token },
        }, cancellation));
    }, cancellation);

    public Task<string?> FindAsync(string token, CancellationToken cancellation) => NamedAsync(async () =>
    {
        // Who does not keep the metadata keeps the file's name.
        var files = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var file in ListAsync("files?purpose=batch&limit=100", cancellation))
        {
            if (file.Text("filename") == $"{token}.jsonl" && file.Text("id") is { } id)
            {
                files.Add(id);
            }
        }
        await foreach (var batch in ListAsync("batches?limit=100", cancellation))
        {
            if (batch.Child("metadata").Text(TokenName) == token
                || (batch.Text("input_file_id") is { } file && files.Contains(file)))
            {
                return Id(batch);
            }
        }
        return null;
    }, cancellation);

    public Task<ProviderBatchState> LookAsync(string id, CancellationToken cancellation) => NamedAsync(async () =>
    {
        try
        {
            return StateOf(id, await _server.GetAsync($"batches/{Uri.EscapeDataString(id)}", cancellation));
        }
        catch (ProviderHttpException e) when (e.Status == 404 && e.Body is not BodyKind.Html)
        {
            throw new ModelCallException(ModelCallFault.BadRequest,
                $"{connection.Settings.Name} at {connection.Address} does not know the batch {id}; use the key and the address that it was handed in with.");
        }
    }, cancellation);

    public async IAsyncEnumerable<BatchReply> ReadAsync(ProviderBatchState batch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in new[] { batch.OutputFile, batch.ErrorFile }.OfType<string>())
        {
            await using var lines = _server.LinesAsync($"files/{Uri.EscapeDataString(file)}/content", cancellation).GetAsyncEnumerator(cancellation);
            while (await NamedAsync(() => NextAsync(lines), cancellation))
            {
                yield return BatchLineJson.Read(lines.Current, faults.Replies);
            }
        }
    }

    /// <returns>Whether there is a line; also not in a file that the provider has thrown away.</returns>
    private static async Task<bool> NextAsync(IAsyncEnumerator<string> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (ProviderHttpException e) when (e.Status is 404 or 410 && e.Body is not BodyKind.Html)
        {
            return false;
        }
    }

    private async Task<string> UploadAsync(string name, Stream lines, CancellationToken cancellation)
    {
        try
        {
            return Id(await _server.UploadAsync(name, lines, cancellation));
        }
        catch (ProviderHttpException e) when (e.Status is 404 or 405 or 501)
        {
            throw new ModelCallException(ModelCallFault.BadRequest,
                $"{connection.Settings.Name} at {connection.Address} takes no files of requests (HTTP {e.Status}); leave --provider-batch out.");
        }
    }

    /// <summary>Azure looks through a file first, and takes no batch of it before.</summary>
    private async Task ProcessedAsync(string file, CancellationToken cancellation)
    {
        for (var start = time.GetTimestamp(); time.GetElapsedTime(start) < limits.OverallTimeout; await Task.Delay(Check, time, cancellation))
        {
            switch ((await _server.GetAsync($"files/{Uri.EscapeDataString(file)}", cancellation)).Text("status")?.ToLowerInvariant())
            {
                case "pending" or "running" or "queued":
                    continue;
                case "error":
                    throw new ModelCallException(ModelCallFault.BadRequest, $"{connection.Settings.Name} at {connection.Address} does not take the file of requests; look at it in the provider's own pages.");
                default:
                    return;
            }
        }
        throw new ModelCallException(ModelCallFault.BadRequest, $"{connection.Settings.Name} at {connection.Address} is not done looking through the file of requests; try again later.");
    }

    private async IAsyncEnumerable<JsonElement> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (true)
        {
            var page = await _server.GetAsync(path + after, cancellation);
            // A page without its list says nothing of what is there; what is taken for absent is handed in and paid for again.
            var data = page.Child("data") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().ToList()
                : throw new ProviderHttpException(200, null, BodyKind.BrokenJson);
            foreach (var item in data)
            {
                yield return item;
            }
            if (data.Count == 0 || page.Child("has_more").ValueKind is not JsonValueKind.True)
            {
                yield break;
            }
            after = $"&after={Uri.EscapeDataString(Id(data[^1]))}";
        }
    }

    private static ProviderBatchState StateOf(string id, JsonElement batch)
    {
        var counts = batch.Child("request_counts");
        var errors = batch.Child("errors").Child("data");
        return new ProviderBatchState(id, batch.Text("status")?.ToLowerInvariant() ?? "unknown", Count(counts, "total"), Count(counts, "completed"),
            Count(counts, "failed"), batch.Text("output_file_id") is { Length: > 0 } output ? output : null,
            batch.Text("error_file_id") is { Length: > 0 } error ? error : null,
            errors.ValueKind is JsonValueKind.Array && errors.GetArrayLength() > 0 ? BatchLineJson.Code(errors[0]) ?? "no reason given" : null);
    }

    private static int Count(JsonElement counts, string name) =>
        counts.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) ? count : 0;

    private static string Id(JsonElement made) => made.Text("id") is { Length: > 0 } id
        ? id
        : throw new ProviderHttpException(200, null, BodyKind.BrokenJson);

    private async Task<T> NamedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (faults.Of(e, []) is { } fault)
        {
            throw fault;
        }
    }
}
