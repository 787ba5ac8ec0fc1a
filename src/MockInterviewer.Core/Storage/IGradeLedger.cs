namespace MockInterviewer.Core.Storage;

/// <summary>Keeps how far the grading of each answer has come, so that no run does again what an earlier one did. One row a key; may be used
/// from several threads.</summary>
public interface IGradeLedger
{
    /// <summary>By <see cref="LedgerKey.Grading"/>; null when it was never begun.</summary>
    LedgerRow? Find(string grading);

    /// <summary>Whether this content was graded at all, by whatever rubric and grader; by <see cref="LedgerKey.Content"/>.</summary>
    bool KnowsContent(string content);

    /// <summary>Writes a row in place of the one with its key. It is on disk when the task ends; rows are written in the order of the calls.</summary>
    Task PutAsync(LedgerRow row);

    /// <summary>Makes what a run has left in flight pending: nobody works on it any more.</summary>
    Task GiveBackAsync(string run);
}
