using System.Collections.Immutable;

namespace MockInterviewer.Integrations.Documents;

/// <summary>A table on a page, or a list.</summary>
/// <param name="Rows">Cells from left to right; as many in each row, "" where one is empty.</param>
/// <param name="Words">What it is made of.</param>
/// <param name="Columns">From where to where on the page each column reaches.</param>
internal sealed record PdfTable(ImmutableArray<ImmutableArray<string>> Rows, IReadOnlySet<PdfWord> Words, ImmutableArray<PdfColumn> Columns)
{
    /// <summary>Its first column holds the marks of the second.</summary>
    public bool IsList { get; init; }

    /// <summary>Its columns stand where those of the table do with which the page before ended.</summary>
    public bool GoesOn { get; init; }
}
