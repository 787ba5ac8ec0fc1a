namespace MockInterviewer.Core.ModelCalls;

/// <summary>Keeps every call of a model. Append-only; every call is on disk when it returns. May be used from several threads.</summary>
public interface IModelCallStore
{
    void Append(ModelCall call);

    /// <summary>As <see cref="Append"/>, on disk when the task ends: those who append at the same time wait for the disk together.</summary>
    Task AppendAsync(ModelCall call);

    /// <summary>The last call with this key that got a reply, or null; null also when that reply was found unreadable
    /// (<see cref="ModelCallFault.Unreadable"/>) afterwards.</summary>
    ModelCall? Find(string key);

    /// <summary>What the calls of an account have cost, those too whose replies were of no use.</summary>
    RunCost SpentOn(string account);

    /// <summary>Of the latest calls with this prompt that a model replied to; null when there are none.</summary>
    CallAverages? Average(string provider, string model, string promptHash);
}
