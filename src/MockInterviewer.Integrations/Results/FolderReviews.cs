using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Results;

/// <summary>People's reviews as a results folder and the data folder know them together; of two of the same answer the newer counts.</summary>
/// <param name="folder">Of results; null for none.</param>
/// <param name="store">Null where the data folder has none.</param>
public sealed class FolderReviews(string? folder, IReviewStore? store) : IReviewStore
{
    private readonly ReviewFile? _file = folder is null ? null : new ReviewFile(folder);

    public IReadOnlyDictionary<string, HumanReview> All()
    {
        var all = _file?.Read() ?? new Dictionary<string, HumanReview>(StringComparer.Ordinal);
        foreach (var (content, review) in store?.All() ?? new Dictionary<string, HumanReview>(StringComparer.Ordinal))
        {
            all[content] = all.TryGetValue(content, out var other) && other.At > review.At ? other : review;
        }
        return all;
    }

    public async Task AddAsync(string content, HumanReview review)
    {
        await (store?.AddAsync(content, review) ?? Task.CompletedTask);
        try
        {
            _file?.Append([new(content, review)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The review cannot be written to {folder} ({e.Message.TrimEnd('.')}); make that folder writable, or make room there.", e);
        }
    }
}
