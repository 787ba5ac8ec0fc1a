using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Storage;

/// <summary>What makes two gradings the same work. All parts are hashes in hex.</summary>
/// <param name="Content">Of what was asked and answered, for which company, round and principle; the same whoever grades it. A person's own
/// judgment belongs to it.</param>
/// <param name="Grading">Of the content, the rubric's text and the grader with all that decides about its grades, this program too.</param>
public sealed record LedgerKey(string Content, string Grading)
{
    /// <summary>Another version of the program may grade otherwise; it takes the model's replies from the record of calls, and pays nothing.</summary>
    private static readonly string Program = typeof(LedgerKey).Module.ModuleVersionId.ToString();

    /// <param name="submission">With the principle as the rubric writes it.</param>
    public static LedgerKey Of(Submission submission, Rubric rubric, IGrader grader)
    {
        var content = ContentOf(submission);
        return new LedgerKey(content, ContentKey.Of(AccountOf(content, rubric, grader), Program));
    }

    /// <summary>Under which the calls of a grading are on record: as <see cref="Grading"/>, but the same in every version of the program.</summary>
    public string AccountWith(Rubric rubric, IGrader grader) => AccountOf(Content, rubric, grader);

    private static string AccountOf(string content, Rubric rubric, IGrader grader) => ContentKey.Of(content, rubric.Id, rubric.Hash, grader.Setup);

    /// <inheritdoc cref="Content"/>
    public static string ContentOf(Submission submission) => ContentKey.Of(submission.Company, submission.Round, submission.Principle,
        submission.Question, submission.ExpectedWords?.ToString(CultureInfo.InvariantCulture), submission.Answer);
}
