namespace MockInterviewer.Core.Reports.Html;

/// <summary>A stretch of an answer to be marked.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Number">Of the criterion in the legend, 1-based; 0 for a red flag.</param>
/// <param name="Label">What it is marked for.</param>
internal sealed record Highlight(int Start, int End, int Number, string Label)
{
    public bool IsFlag => Number == 0;
}
