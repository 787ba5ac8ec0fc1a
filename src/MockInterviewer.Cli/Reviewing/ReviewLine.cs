using System.Globalization;

namespace MockInterviewer.Cli.Reviewing;

/// <summary>A line that a reviewer typed.</summary>
/// <param name="Level">1-4 with <see cref="ReviewAct.Level"/>.</param>
/// <param name="Comment">Empty for none.</param>
internal sealed record ReviewLine(ReviewAct Act, int? Level = null, string Comment = "")
{
    public const string Help = "v view the whole answer · a accept · 1-4 another level · c TEXT accept with a comment · s skip · b back · q quit; a comment may follow any level: 2 Names no cause.";

    public static ReviewLine Of(string line)
    {
        var words = line.Trim().Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var comment = words.Length > 1 ? words[1] : "";
        return words is [] ? new ReviewLine(ReviewAct.Help) : words[0].ToLowerInvariant() switch
        {
            "a" or "accept" => new ReviewLine(ReviewAct.Accept, Comment: comment),
            "c" or "comment" when comment.Length > 0 => new ReviewLine(ReviewAct.Accept, Comment: comment),
            ['1' or '2' or '3' or '4'] digit => new ReviewLine(ReviewAct.Level, int.Parse(digit, CultureInfo.InvariantCulture), comment),
            "v" or "view" when comment.Length == 0 => new ReviewLine(ReviewAct.View),
            "s" or "skip" when comment.Length == 0 => new ReviewLine(ReviewAct.Skip),
            "b" or "back" when comment.Length == 0 => new ReviewLine(ReviewAct.Back),
            "q" or "quit" when comment.Length == 0 => new ReviewLine(ReviewAct.Quit),
            "?" or "h" or "help" => new ReviewLine(ReviewAct.Help),
            _ => new ReviewLine(ReviewAct.Unknown),
        };
    }
}
