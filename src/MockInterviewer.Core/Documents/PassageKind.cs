namespace MockInterviewer.Core.Documents;

/// <summary>What a passage is by the shape of its document.</summary>
public enum PassageKind
{
    Heading,
    Paragraph,
    ListItem,

    /// <summary>The row that names a table's columns.</summary>
    TableHeader,
    TableRow,

    /// <summary>A line of its own that ends in a question mark; in a document with marked headings it is one of them too.</summary>
    Question,
}
