using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Storage;

/// <summary>Keeps what people said of answers, by what was asked and answered (<see cref="LedgerKey.Content"/>): it stays true whoever
/// grades the answer next.</summary>
public interface IReviewStore
{
    /// <summary>The last of each content.</summary>
    IReadOnlyDictionary<string, HumanReview> All();

    /// <summary>It is on disk when the task ends. Earlier reviews of the content stay in the store.</summary>
    Task AddAsync(string content, HumanReview review);
}
