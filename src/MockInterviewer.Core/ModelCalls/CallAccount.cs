namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// For whose sake calls are made. What is on record under one account adds up to what it has cost, whichever run paid, and whether a reply
/// was of use or not.
/// </summary>
public static class CallAccount
{
    private static readonly AsyncLocal<string?> OfCaller = new();

    /// <summary>That of the call which is being made where this is asked; null when nobody keeps one.</summary>
    public static string? Current => OfCaller.Value;

    /// <summary>Makes it <see cref="Current"/> for all that the caller calls from now on.</summary>
    internal static void Enter(string account) => OfCaller.Value = account;
}
