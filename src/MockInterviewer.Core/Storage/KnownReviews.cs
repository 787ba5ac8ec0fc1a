using System.Collections.Immutable;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Storage;

/// <summary>Puts people's reviews beside the grades of the answers that they were given for.</summary>
/// <param name="reviews">By <see cref="LedgerKey.Content"/>.</param>
public sealed class KnownReviews(IReadOnlyDictionary<string, HumanReview> reviews)
{
    public static KnownReviews None { get; } = new(ImmutableDictionary<string, HumanReview>.Empty);

    /// <summary>With its review; the same object when it says so already, or there is none.</summary>
    public BatchItem On(BatchItem item)
    {
        if (item.Record is not { } record || Find(record) is not { } review)
        {
            return item;
        }
        var status = record.Status == GradeStatus.NeedsReview ? GradeStatus.Reviewed : record.Status;
        return (review, status) == (record.HumanReview, record.Status) ? item : item with { Record = record with { HumanReview = review, Status = status } };
    }

    /// <summary>The one that is known, or that the record bears.</summary>
    public HumanReview? Find(GradeRecord record) =>
        reviews.Count == 0 ? record.HumanReview : reviews.GetValueOrDefault(LedgerKey.ContentOf(record.ToSubmission())) ?? record.HumanReview;

    public bool Has(LedgerKey key) => reviews.ContainsKey(key.Content);
}
