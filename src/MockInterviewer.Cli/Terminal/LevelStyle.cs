namespace MockInterviewer.Cli.Terminal;

/// <summary>The colours of levels 1 to 4, the same everywhere. The number always stands beside them.</summary>
internal static class LevelStyle
{
    private static readonly string[] Names = ["maroon", "olive", "green", "teal"];
    private static readonly string[] Codes = [Ansi.Bad, Ansi.Warning, Ansi.Own, Ansi.Accent];

    /// <param name="level">1-4, or null.</param>
    public static string Markup(int? level, string text) =>
        level is { } known ? $"[{Names[known - 1]}]{Spectre.Console.Markup.Escape(text)}[/]" : Spectre.Console.Markup.Escape(text);

    /// <param name="level">1-4, or null.</param>
    public static string Code(int? level) => level is { } known ? Codes[known - 1] : Ansi.Quiet;
}
