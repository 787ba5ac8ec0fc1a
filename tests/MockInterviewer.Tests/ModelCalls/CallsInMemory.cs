using System.Collections.Concurrent;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Tests.ModelCalls;

/// <summary>A record for one test.</summary>
internal sealed class CallsInMemory : IModelCallStore
{
    private readonly ConcurrentQueue<ModelCall> _calls = new();

    public IReadOnlyList<ModelCall> All => [.. _calls];

    public void Append(ModelCall call) => _calls.Enqueue(call);

    public Task AppendAsync(ModelCall call)
    {
        Append(call);
        return Task.CompletedTask;
    }

    public CallAverages? Average(string provider, string model, string promptHash) => null;

    public RunCost SpentOn(string account) => RunCost.None;

    public ModelCall? Find(string key) =>
        _calls.LastOrDefault(c => c.Key == key && c.Fault is null or ModelCallFault.Unreadable) is { Fault: null } call ? call : null;
}
