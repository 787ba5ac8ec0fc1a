using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>How far records are, by the words that people use for it.</summary>
public sealed class LedgerStates(RubricLibrary library, IGrader grader, IGradeLedger ledger)
{
    private const string New = "new";

    public static IReadOnlyList<string> Names { get; } = [New, .. Enum.GetValues<LedgerState>().Select(NameOf)];

    /// <summary>"new" for a record that was never begun with this rubric and grader, and for one that cannot be graded.</summary>
    public string Of(SubmissionRecord record) => Find(record) is { } row ? NameOf(row.State) : New;

    private LedgerRow? Find(SubmissionRecord record)
    {
        try
        {
            var rubric = library.Load(record.Submission.Company, record.Submission.Round);
            var submission = record.Submission with { Principle = rubric.FindPrinciple(record.Submission.Principle) };
            return ledger.Find(LedgerKey.Of(submission, rubric, grader).Grading);
        }
        catch (UnknownNameException)
        {
            return null;
        }
    }

    private static string NameOf(LedgerState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
