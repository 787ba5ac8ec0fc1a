namespace MockInterviewer.Core.Content;

/// <summary>Collects faults while files are read, so that a person mends them all at once.</summary>
public sealed class ContentFaults
{
    private readonly List<ContentFault> _faults = [];

    public IReadOnlyList<ContentFault> All => _faults;

    public void Add(string file, int line, string field, string message) =>
        _faults.Add(new ContentFault(file, line, field, message));

    public void AddAll(ContentFaults others) => _faults.AddRange(others._faults);

    /// <exception cref="InvalidContentException">At least one fault was added.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new InvalidContentException(_faults);
        }
    }
}
