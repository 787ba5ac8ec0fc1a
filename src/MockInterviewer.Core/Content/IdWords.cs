using System.Globalization;

namespace MockInterviewer.Core.Content;

/// <summary>Makes ids out of names that people gave.</summary>
public static class IdWords
{
    /// <summary>"TPM ladder (2026)" is tpm-ladder-2026; empty when nothing of the name may stand in an id.</summary>
    public static string Of(string name) => string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The id itself, or with the first number from 2 with which it is not taken.</summary>
    public static string Free(string id, Func<string, bool> isTaken)
    {
        var free = id;
        for (var n = 2; isTaken(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }
        return free;
    }
}
