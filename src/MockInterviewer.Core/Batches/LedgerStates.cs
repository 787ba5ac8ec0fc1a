using System.Collections.Concurrent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>How far records are, by the words that people use for it. What it has said of a record stands, whatever a run does meanwhile: of two
/// records with the same answer a query takes both, though the first is graded before the second is read. May be used from several threads.</summary>
public sealed class LedgerStates(RubricLibrary library, IGrader grader, IGradeLedger ledger, KnownReviews reviews)
{
    private const string New = "new";
    private const string Reviewed = "reviewed";

    public static IReadOnlyList<string> Names { get; } = [New, .. EnumNames<LedgerState>.All, Reviewed];

    private readonly ConcurrentDictionary<UInt128, string> _said = new();

    /// <summary>"new" for a record that was never begun with this rubric and grader, and for one that cannot be graded.</summary>
    public string Of(SubmissionRecord record)
    {
        try
        {
            var (submission, rubric) = record.Submission.Under(library);
            var key = LedgerKey.Of(submission, rubric, grader);
            return _said.GetOrAdd(SeenKeys.HalfOf(key), _ => ledger.Find(key.Grading) switch
            {
                null => New,
                { State: LedgerState.NeedsReview } when reviews.Has(key) => Reviewed,
                { State: var state } => EnumNames<LedgerState>.Of(state),
            });
        }
        catch (UnknownNameException)
        {
            return New;
        }
    }
}
