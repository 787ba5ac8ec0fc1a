namespace MockInterviewer.Integrations.Documents;

/// <summary>From where to where, in points from the left edge of the page, the words of a table's column reach.</summary>
internal readonly record struct PdfColumn(double Left, double Right)
{
    public bool Has(PdfWord word) => word.Left >= Left && word.Left <= Right;
}
