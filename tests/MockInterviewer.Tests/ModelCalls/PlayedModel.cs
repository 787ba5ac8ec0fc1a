using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Tests.ModelCalls;

/// <summary>A model that answers what a test tells it to, and counts how often it was asked.</summary>
internal sealed class PlayedModel(Func<int, CancellationToken, Task<string>> answer) : IChatClient
{
    private int _calls;

    public PlayedModel(params string[] answers) : this((call, _) => Task.FromResult(answers[Math.Min(call, answers.Length) - 1]))
    {
    }

    public int Calls => _calls;

    public UsageDetails? Usage { get; set; } = new() { InputTokenCount = 1000, CachedInputTokenCount = 400, OutputTokenCount = 200 };

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new(new ChatMessage(ChatRole.Assistant, await answer(Interlocked.Increment(ref _calls), cancellationToken)))
        {
            Usage = Usage,
            ModelId = "big-1",
            FinishReason = ChatFinishReason.Stop,
        };

    /// <summary>A word at a time, then the usage.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var word in (await answer(Interlocked.Increment(ref _calls), cancellationToken)).Split(' '))
        {
            yield return word == "BREAK"
                ? throw new Core.ModelCalls.ModelCallException(Core.ModelCalls.ModelCallFault.Unreachable, "The connection broke; try again.")
                : new ChatResponseUpdate(ChatRole.Assistant, word + " ");
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(Usage ?? new UsageDetails())]);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata)
        ? new ChatClientMetadata("acme", new Uri("https://acme.example:8443/v1"), "big") : null;

    public void Dispose()
    {
    }
}
