namespace MockInterviewer.Core.ModelCalls;

/// <summary>Keeps every call of a model. Append-only; every call is on disk when it returns.</summary>
public interface IModelCallStore
{
    void Append(ModelCall call);

    /// <summary>The last call with this key that got a reply, or null.</summary>
    ModelCall? Find(string key);
}
