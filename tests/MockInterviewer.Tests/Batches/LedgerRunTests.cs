using System.Collections.Concurrent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.ModelCalls;
using Moq;
using Xunit;

namespace MockInterviewer.Tests.Batches;

public sealed class LedgerRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What is written waits for the first; what is finished does not.</summary>
    [Fact]
    public async Task WhatIsFinishedIsToldAtOnceThoughASlowAnswerHoldsTheRowsBack()
    {
        var slow = new TaskCompletionSource();
        var grader = new Mock<IGrader>();
        grader.SetupGet(g => g.Info).Returns(GraderInfo.Offline);
        grader.SetupGet(g => g.Setup).Returns("slow");
        grader.Setup(g => g.GradeAsync(It.IsAny<Submission>(), It.IsAny<Rubric>(), It.IsAny<CancellationToken>()))
            .Returns(async (Submission submission, Rubric rubric, CancellationToken cancellation) =>
            {
                await (submission.Id == "1" ? slow.Task : Task.CompletedTask);
                return await new OfflineGrader().GradeAsync(submission, rubric, cancellation);
            });
        var finished = new Finished(until: 5);
        var rows = 0;
        var writing = Task.Run(async () =>
        {
            await foreach (var item in Run(grader.Object).GradeAsync(Answers(6), finished, TestContext.Current.CancellationToken))
            {
                rows++;
            }
        }, TestContext.Current.CancellationToken);
        await finished.Reached.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(0, rows);
        // The last has the answer of the second, which a grader was asked about once.
        Assert.Equal([GradeOrigin.Grader, GradeOrigin.Grader, GradeOrigin.Grader, GradeOrigin.Grader, GradeOrigin.Duplicate], finished.Items.Select(i => i.Origin).Order());
        slow.SetResult();
        await writing;
        Assert.Equal((6, 6), (rows, finished.Items.Count));
    }

    /// <summary>Most of a file may be graded already, and then no reply comes that tells whose fault it was.</summary>
    [Fact]
    public async Task AFailureHoldsBackNoMoreRowsThanFitIntoMemory()
    {
        const int Many = 400;
        var isDown = false;
        var one = Answers(1).Single().Submission;
        var grade = await new OfflineGrader().GradeAsync(one, Places.Library.Load(one.Company, one.Round), TestContext.Current.CancellationToken);
        var grader = new Mock<IGrader>();
        grader.SetupGet(g => g.Info).Returns(GraderInfo.Offline);
        grader.SetupGet(g => g.Setup).Returns("down");
        grader.Setup(g => g.GradeAsync(It.IsAny<Submission>(), It.IsAny<Rubric>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Submission submission, Rubric _, CancellationToken _) => isDown
                ? grade with { Submission = submission, Status = GradeStatus.Failed, Level = null, Error = "Down.", Fault = ModelCallFault.ServerError }
                : grade with { Submission = submission });
        await foreach (var _ in Run(grader.Object).GradeAsync(Answers(Many).Skip(1), new Finished(until: -1), TestContext.Current.CancellationToken))
        {
        }
        isDown = true;
        var read = 0;
        await foreach (var item in Run(grader.Object).GradeAsync(Answers(Many).Where(_ => ++read > 0), new Finished(until: -1), TestContext.Current.CancellationToken))
        {
            Assert.Equal(("1", GradeStatus.Failed), (item.Record!.Id, item.Record.Status));
            break;
        }
        Assert.InRange(read, 2, Many - 1);
    }

    private LedgerRun Run(IGrader grader) => new(grader, new Lazy<IGrader>(grader), Places.Library,
        new SqliteGradeLedger(SharedDatabase.Open(_folder.File("data"), TimeProvider.System)), new CallsInMemory(), new LedgerRunOptions("run", Degree: 4), TimeProvider.System);

    private static IEnumerable<SubmissionRecord> Answers(int count) => Enumerable.Range(1, count).Select(i => new SubmissionRecord(
        $"f:{i}", new Submission($"{i}", "google", "program", "Why?", null, $"I stopped wave {(i == count ? 2 : i)} because errors rose."), null, []));

    private sealed class Finished(int until) : IProgress<BatchItem>
    {
        private readonly TaskCompletionSource _reached = new();

        public ConcurrentQueue<BatchItem> Items { get; } = new();

        public Task Reached => _reached.Task;

        public void Report(BatchItem value)
        {
            Items.Enqueue(value);
            if (Items.Count == until)
            {
                _reached.TrySetResult();
            }
        }
    }
}
