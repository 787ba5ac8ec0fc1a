namespace MockInterviewer.Integrations.Documents;

/// <summary>A word where it stands on a page, in points from the upper left corner.</summary>
/// <param name="Block">Counts the paragraphs of the page in reading order.</param>
/// <param name="Line">Counts the lines of the page in reading order.</param>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom, int Block, int Line)
{
    public double Middle => (Top + Bottom) / 2;

    public double Height => Bottom - Top;
}
