using MockInterviewer.Cli.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Reviewing;

/// <summary>Writes the files of a results folder again, with what people said of the answers beside the grades.</summary>
internal static class ReviewedResults
{
    /// <returns>Null when the files say all of it already.</returns>
    public static BatchSummary? Write(string folder, ResultsReader results, KnownReviews reviews)
    {
        if (results.Read().All(r => ReferenceEquals(reviews.On(r.Item), r.Item)))
        {
            return null;
        }
        using var written = new ResultsFolder(folder, results.Options());
        foreach (var (_, item) in results.Read())
        {
            written.Add(reviews.On(item));
        }
        return written.Complete(new Random(BatchGrading.Seed));
    }
}
