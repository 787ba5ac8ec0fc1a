namespace MockInterviewer.Core.Grading.Offline;

/// <summary>What is left out together when a model is tested on answers that it was not fitted to.</summary>
public enum FoldBy
{
    Question,
    Company,
    Round,

    /// <summary>The answers of one file; a file is taken for a writer.</summary>
    File,
}
