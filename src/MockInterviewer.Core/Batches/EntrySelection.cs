using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Batches;

/// <summary>Which records of an input a run takes; without any wish, all of them. First the query, then the sample, then the limit.</summary>
/// <param name="Only">Null for every record.</param>
/// <param name="Sample">So many, spread over the questions as all records are; null for all.</param>
/// <param name="Seed">Of the sample: the same input and seed give the same one.</param>
/// <param name="Limit">The first so many; null for all.</param>
/// <param name="Status">Of a record in the ledger.</param>
public sealed record EntrySelection(EntryQuery? Only, int? Sample, int Seed, int? Limit, Func<SubmissionRecord, string> Status)
{
    /// <summary>Streams what is taken. Records that cannot be read are no part of a query's answer and of no sample.</summary>
    /// <param name="read">Reads the input from its beginning; called twice when there is a sample.</param>
    public IEnumerable<SubmissionEntry> Of(Func<IEnumerable<SubmissionEntry>> read)
    {
        var wanted = Sample is { } size ? Choose(Fitting(read()), size) : null;
        var (place, taken) = (-1, 0);
        foreach (var entry in Only is null && wanted is null ? read() : Fitting(read()))
        {
            if (taken == Limit)
            {
                yield break;
            }
            if (wanted?.Contains(++place) == false)
            {
                continue;
            }
            taken += entry is SubmissionRecord ? 1 : 0;
            yield return entry;
        }
    }

    private IEnumerable<SubmissionRecord> Fitting(IEnumerable<SubmissionEntry> entries) =>
        entries.OfType<SubmissionRecord>().Where(r => Only?.Fits(r, Status) != false);

    /// <summary>The records of each question, in an order of chance, are laid out evenly over one and the same stretch; the sample is its
    /// beginning. So each question has its share, give or take one.</summary>
    /// <returns>Places among the records.</returns>
    private HashSet<int> Choose(IEnumerable<SubmissionRecord> records, int size)
    {
        var questions = new Dictionary<(string, string, string), List<int>>();
        foreach (var (place, record) in records.Index())
        {
            var question = (record.Submission.Company, record.Submission.Round, record.Submission.Question);
            (questions.TryGetValue(question, out var places) ? places : questions[question] = []).Add(place);
        }
        var random = new Random(Seed);
        return [.. questions.Values.SelectMany(places => Spread([.. places], random)).OrderBy(p => p.At).Take(size).Select(p => p.Place)];
    }

    private static IEnumerable<(int Place, double At)> Spread(int[] places, Random random)
    {
        random.Shuffle(places);
        var start = random.NextDouble();
        return [.. places.Select((place, rank) => (place, (rank + start) / places.Length))];
    }
}
