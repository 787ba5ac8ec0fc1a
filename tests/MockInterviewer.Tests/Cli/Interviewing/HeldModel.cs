using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>A model that says each piece when the test lets it, and otherwise waits until it is broken off.</summary>
internal sealed class HeldModel : IChatClient
{
    private readonly Channel<string?> _pieces = Channel.CreateUnbounded<string?>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _asked = [];
    private int _calls;

    public void Release(string piece) => _pieces.Writer.TryWrite(piece);

    /// <summary>Ends a reply.</summary>
    public void End() => _pieces.Writer.TryWrite(null);

    /// <summary>Completes when it was asked so often.</summary>
    public Task Asked(int times) => _asked.GetOrAdd(times, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Count();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await _pieces.Reader.ReadAsync(cancellationToken)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Count();
        while (await _pieces.Reader.ReadAsync(cancellationToken) is { } piece)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private void Count() =>
        _asked.GetOrAdd(Interlocked.Increment(ref _calls), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
