namespace MockInterviewer.Core.Content;

/// <summary>What was read once for many: with the faults that were found, which hold for everyone who uses it.</summary>
internal sealed record ContentPart<T>(T Value, ContentFaults Faults)
{
    /// <exception cref="InvalidContentException">It has faults.</exception>
    public T OrThrow()
    {
        Faults.ThrowIfAny();
        return Value;
    }

    /// <summary>Hands the faults on to somebody who reads further.</summary>
    public T Into(ContentFaults faults)
    {
        faults.AddAll(Faults);
        return Value;
    }
}
