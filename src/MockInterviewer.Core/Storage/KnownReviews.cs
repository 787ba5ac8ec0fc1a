using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Storage;

/// <summary>Puts people's reviews beside the grades of the answers that they were given for.</summary>
public sealed class KnownReviews(IReadOnlyDictionary<string, HumanReview> reviews)
{
    public BatchItem On(BatchItem item) =>
        reviews.Count > 0 && item.Record is { } record && Find(record) is { } review && review != record.HumanReview
            ? item with { Record = record with { HumanReview = review } }
            : item;

    public HumanReview? Find(GradeRecord record) => reviews.GetValueOrDefault(LedgerKey.ContentOf(record.ToSubmission()));
}
