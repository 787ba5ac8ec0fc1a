namespace MockInterviewer.Core.Reports;

/// <summary>What a stretch of an answer is marked for.</summary>
internal enum MarkKind
{
    /// <summary>It raises a rating.</summary>
    Raises,

    /// <summary>It lowers a rating.</summary>
    Lowers,

    /// <summary>A rating rests on it, and nothing says by how much: a model's evidence.</summary>
    Proves,

    /// <summary>A red flag rests on it.</summary>
    Flag,

    /// <summary>It counts for nothing.</summary>
    SetAside,
}
