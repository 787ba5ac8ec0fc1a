using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>Foresees a run: reads the input and looks into the ledger as the run would, and asks nobody.</summary>
/// <param name="ledger">Null for a grader that uses none.</param>
/// <param name="estimate">Null for a grader that costs nothing.</param>
public sealed class BatchForecaster(RubricLibrary library, IGrader grader, IGradeLedger? ledger, KeptRows kept, GradingEstimate? estimate)
{
    private const int MostFaults = 100;

    private readonly List<SubmissionFault> _faults = [];
    private readonly SeenKeys _seen = new();
    private CallEstimate _calls = CallEstimate.None;
    private (int Records, int Unreadable, int InLedger, int Duplicates, int AtProvider, int ToGrade, int Again, int Changed) _count;

    /// <summary>To be called once.</summary>
    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    public BatchForecast Forecast(IEnumerable<SubmissionEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            _count.Records++;
            if ((entry as SubmissionFault ?? Look((SubmissionRecord)entry)) is { } fault)
            {
                Note(fault);
            }
        }
        return new BatchForecast(_count.Records, [.. _faults], _count.Unreadable, _count.InLedger, _count.Duplicates, _count.AtProvider,
            _count.ToGrade, _count.Again, _count.Changed, _calls);
    }

    /// <returns>Null for a record that can be graded.</returns>
    private SubmissionFault? Look(SubmissionRecord record)
    {
        try
        {
            var (submission, rubric) = record.Submission.Under(library);
            Look(submission, rubric);
            return null;
        }
        catch (UnknownNameException e)
        {
            return new SubmissionFault(record.Source, record.Submission.Id, e.Message);
        }
    }

    private void Look(Submission submission, Rubric rubric)
    {
        var key = LedgerKey.Of(submission, rubric, grader);
        if (_seen.Saw(key))
        {
            _count.Duplicates++;
            return;
        }
        var row = ledger?.Find(key.Grading);
        if (kept.Stands(row))
        {
            _count.InLedger++;
            return;
        }
        if (row?.IsAtProvider == true)
        {
            _count.AtProvider++;
            return;
        }
        _count.ToGrade++;
        _count.Again += row is { Record: not null } ? 1 : 0;
        _count.Changed += row is null && ledger?.KnowsContent(key.Content) == true ? 1 : 0;
        _calls += estimate?.Of(submission, rubric) ?? CallEstimate.None;
    }

    private void Note(SubmissionFault fault)
    {
        _count.Unreadable++;
        if (_faults.Count < MostFaults)
        {
            _faults.Add(fault);
        }
    }
}
