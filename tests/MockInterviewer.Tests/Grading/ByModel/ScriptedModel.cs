using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>A model in the test's own hands: says what it is told to, and remembers what it was asked. Safe for several threads.</summary>
internal sealed class ScriptedModel(Func<ScriptedCall, string> reply) : IChatClient
{
    private readonly List<ScriptedCall> _calls = [];

    /// <summary>Replies in turn; the last again and again.</summary>
    public ScriptedModel(params string[] replies) : this(call => replies[Math.Min(call.Number, replies.Length) - 1])
    {
    }

    public IReadOnlyList<ScriptedCall> Calls => _calls;

    /// <summary>What each call cost; null for an unknown price.</summary>
    public decimal? Cost { get; init; } = 0.01m;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ScriptedCall call;
        lock (_calls)
        {
            call = new ScriptedCall(_calls.Count + 1, [.. messages], options!);
            _calls.Add(call);
        }
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(call)))
        {
            Usage = new UsageDetails { InputTokenCount = 2000, OutputTokenCount = 700 },
        };
        return Task.FromResult(new ModelCallOutcome(Cost, FromRecord: false).AddTo(response));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("a grader does not stream");

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("acme", null, "judge-1") : null;

    public void Dispose()
    {
    }
}
