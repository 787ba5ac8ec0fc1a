using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using Moq;
using Xunit;

namespace MockInterviewer.Tests.Grading;

public class BatchGraderTests
{
    [Fact]
    public async Task ASlowAnswerKeepsItsPlaceInTheOrder()
    {
        var slow = new TaskCompletionSource();
        var grader = Grader(async submission =>
        {
            if (submission.Id == "1")
            {
                await slow.Task;
            }
            else
            {
                slow.TrySetResult();
            }
        });
        Assert.Equal(["1", "2", "3"], await IdsAsync(grader.Object, degree: 2, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AResultIsThereAsSoonAsThoseBeforeItAre()
    {
        var never = new TaskCompletionSource();
        var grader = Grader(submission => submission.Id == "3" ? never.Task : Task.CompletedTask);
        await using var items = new BatchGrader(grader.Object, Places.Library, degree: 1)
            .GradeAsync(Endless(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("2", items.Current.Grade!.Submission.Id);
        never.SetResult();
    }

    [Fact]
    public async Task NoMoreAreAtWorkAtATimeThanWasSaidAndFewAreHeld()
    {
        var (atWork, most, read) = (0, 0, 0);
        var grader = Grader(async _ =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref atWork));
            await Task.Yield();
            Interlocked.Decrement(ref atWork);
        });
        await foreach (var item in new BatchGrader(grader.Object, Places.Library, degree: 3)
            .GradeAsync(Endless().Select(r => { read++; return r; }), TestContext.Current.CancellationToken))
        {
            if (item.Grade!.Submission.Id == "200")
            {
                break;
            }
        }
        Assert.InRange(most, 1, 3);
        Assert.InRange(read, 200, 250);
    }

    [Fact]
    public async Task AFailedGradeIsPassedOnAndTheRestGoesOn()
    {
        var grader = Grader(_ => Task.CompletedTask, GradeStatus.Failed);
        await foreach (var item in new BatchGrader(grader.Object, Places.Library, degree: 1).GradeAsync(Endless().Take(3), TestContext.Current.CancellationToken))
        {
            Assert.Equal((GradeStatus.Failed, (int?)null), (item.Grade!.Status, item.Grade.Level));
        }
        grader.Verify(g => g.GradeAsync(It.IsAny<Submission>(), It.IsAny<Rubric>(), It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task CancellationEndsABatchAndIsNeverAGrade()
    {
        using var source = new CancellationTokenSource();
        var grader = Grader(async _ =>
        {
            await source.CancelAsync();
            source.Token.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => IdsAsync(grader.Object, degree: 1, source.Token));
    }

    private static async Task<List<string>> IdsAsync(IGrader grader, int degree, CancellationToken cancellation)
    {
        var ids = new List<string>();
        await foreach (var item in new BatchGrader(grader, Places.Library, degree).GradeAsync(Endless().Take(3), cancellation))
        {
            ids.Add(item.Grade!.Submission.Id);
        }
        return ids;
    }

    private static IEnumerable<SubmissionRecord> Endless() => Enumerable.InfiniteSequence(1, 1)
        .Select(i => new SubmissionRecord($"f:{i}", new Submission($"{i}", "google", "program", "Why?", null, "So."), null, new JsonObject()));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private static Mock<IGrader> Grader(Func<Submission, Task> meanwhile, GradeStatus status = GradeStatus.Graded)
    {
        var grader = new Mock<IGrader>(MockBehavior.Strict);
        grader.Setup(g => g.GradeAsync(It.IsAny<Submission>(), It.IsAny<Rubric>(), It.IsAny<CancellationToken>()))
            .Returns(async (Submission submission, Rubric rubric, CancellationToken _) =>
            {
                await meanwhile(submission);
                return new Grade(submission, rubric, status, null, null, null, [], [], [], Feedback.None,
                    new Delivery(0, 0, 0, 0, 0, AnswerType.Plan), GraderInfo.Offline, Usage.None, null);
            });
        return grader;
    }
}
