namespace MockInterviewer.Core.Content;

/// <summary>Content files that cannot be used; carries every fault that was found, in file and line order.</summary>
public sealed class InvalidContentException(IEnumerable<ContentFault> faults) : Exception
{
    public IReadOnlyList<ContentFault> Faults { get; } =
        [.. faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    public override string Message => string.Join('\n', Faults);
}
