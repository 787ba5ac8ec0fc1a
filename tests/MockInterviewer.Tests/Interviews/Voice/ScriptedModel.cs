using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Tests.Interviews.Voice;

/// <summary>A model that says what a test wrote for it, in small chunks where it streams, and remembers what it was asked.</summary>
/// <param name="reply">Is given the prompt's name and the messages; may throw.</param>
internal sealed class ScriptedModel(Func<string, IReadOnlyList<ChatMessage>, string> reply) : IChatClient
{
    private const int Chunk = 7;

    public ScriptedModel(params string[] replies) : this(InTurn(replies))
    {
    }

    /// <summary>The prompts' names, in order.</summary>
    public List<string> Prompts { get; } = [];

    public List<IReadOnlyList<ChatMessage>> Requests { get; } = [];

    public List<ChatOptions> Options { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Reply(messages, options!))));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var chunk in Reply(messages, options!).Chunk(Chunk))
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, new string(chunk));
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", null, "script-1") : null;

    public void Dispose()
    {
    }

    private string Reply(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        var prompt = ModelCallContext.Of(options)!.Prompt;
        Prompts.Add(prompt);
        Requests.Add([.. messages]);
        Options.Add(options);
        return reply(prompt, Requests[^1]);
    }

    private static Func<string, IReadOnlyList<ChatMessage>, string> InTurn(string[] replies)
    {
        var left = new Queue<string>(replies);
        return (_, _) => left.Dequeue();
    }
}
