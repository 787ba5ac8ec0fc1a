using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Results;

public sealed class ResultsFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryRecordHasItsLineInTheOrderOfTheInput()
    {
        var entries = SubmissionFile.Read(Places.Gold, new SubmissionDefaults(null, null)).Take(30).Append(new SubmissionFault("x:31", "bad", "no answer")).ToList();
        using (var results = new ResultsFolder(_folder.Path))
        {
            await foreach (var item in new BatchGrader(new OfflineGrader(), Places.Library, 2).GradeAsync(entries, TestContext.Current.CancellationToken))
            {
                results.Add(BatchItem.Of(item));
            }
            var summary = results.Complete(new Random(1));
            Assert.Equal((31, 1), (summary.Records, summary.Unreadable));
            Assert.Equal(30, summary.Agreement!.Overall!.Count + summary.Agreement.LeftOut);
        }
        Assert.Equal(["report.html", "results.csv", "results.jsonl", "summary.json"], FileNames());
        var lines = File.ReadLines(_folder.File("results.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(entries.Select(e => e is SubmissionRecord r ? r.Submission.Id : "bad"), lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal("unreadable", lines[^1].GetProperty("status").GetString());
        Assert.All(entries.Take(30).Cast<SubmissionRecord>().Zip(lines), pair => Assert.All(
            pair.Second.GetProperty("criteria").EnumerateArray().SelectMany(c => c.GetProperty("evidence").EnumerateArray()),
            e => Assert.Equal(pair.First.Submission.Answer[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()], e.GetProperty("quote").GetString())));
    }

    [Fact]
    public void AnInterruptedRunLeavesWholeLinesAndTouchesNoEarlierResult()
    {
        _folder.Write("results.jsonl", "earlier\n");
        using (var results = new ResultsFolder(_folder.Path))
        {
            results.Add(new BatchItem(new SubmissionFault("x:1", null, "bad"), null));
        }
        Assert.Equal("earlier\n", File.ReadAllText(_folder.File("results.jsonl")));
        Assert.EndsWith("}\n", File.ReadAllText(_folder.File("results.jsonl.partial")), StringComparison.Ordinal);
    }

    private List<string> FileNames() => [.. Directory.EnumerateFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
