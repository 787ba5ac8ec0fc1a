using System.Text.RegularExpressions;

namespace MockInterviewer.Cli.Terminal;

/// <summary>The few control sequences that the interview's own screen uses; tables and the like are Spectre.Console's.</summary>
internal static partial class Ansi
{
    public const string Reset = "\u001b[0m";
    public const string Bold = "\u001b[1m";
    public const string Italic = "\u001b[3m";
    public const string Quiet = "\u001b[90m";
    public const string Accent = "\u001b[36m";
    public const string Own = "\u001b[32m";
    public const string Warning = "\u001b[33m";
    public const string Bad = "\u001b[31m";
    public const string ClearLine = "\u001b[K";
    public const string ClearBelow = "\u001b[J";
    public const string PasteMarksOn = "\u001b[?2004h";
    public const string PasteMarksOff = "\u001b[?2004l";
    public const string HideCursor = "\u001b[?25l";
    public const string ShowCursor = "\u001b[?25h";

    public static string Up(int rows) => rows > 0 ? FormattableString.Invariant($"\u001b[{rows}A") : "";

    public static string Left(int columns) => columns > 0 ? FormattableString.Invariant($"\u001b[{columns}D") : "";

    public static string Right(int columns) => columns > 0 ? FormattableString.Invariant($"\u001b[{columns}C") : "";

    /// <summary>How many columns a text with styles takes.</summary>
    public static int WidthOf(string styled) => TextWidth.Of(Style().Replace(styled, ""));

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Style();
}
