namespace MockInterviewer.Cli.Terminal;

/// <summary>Text from outside made fit for a terminal: no control character may reach it.</summary>
internal static class TerminalText
{
    /// <summary>Typed or pasted text as it is kept: "\n" line breaks, four blanks for a tab, no other control characters.</summary>
    public static string Typed(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal);
        return lines.Any(IsUnfit) ? new string([.. lines.Where(c => !IsUnfit(c))]) : lines;
    }

    /// <summary>On one line: line breaks and runs of blanks become one blank.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Typed(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsUnfit(char c) => char.IsControl(c) && c != '\n';
}
