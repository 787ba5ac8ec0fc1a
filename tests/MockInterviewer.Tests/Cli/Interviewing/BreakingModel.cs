using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>A model whose every reply ends too early.</summary>
internal sealed class BreakingModel(string begins) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw Fault();

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new ChatResponseUpdate(ChatRole.Assistant, begins);
        await Task.Yield();
        throw Fault();
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static ModelCallException Fault() => new(ModelCallFault.CutOff, "The reply was cut off.");
}
