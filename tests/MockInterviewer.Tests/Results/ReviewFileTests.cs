using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;
using Xunit;

namespace MockInterviewer.Tests.Results;

/// <summary>The system keeps two handles of a file apart in one process as it does those of two processes.</summary>
public sealed class ReviewFileTests : IDisposable
{
    private const int Each = 200;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NothingIsLostWhereTwoPeopleReviewTheSameFolderAtTheSameTime()
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(person => Task.Run(() =>
        {
            var file = new ReviewFile(_folder.Path);
            for (var i = 0; i < Each; i++)
            {
                file.Append([Review($"{person}-{i}")]);
            }
        })));
        Assert.Equal(2 * Each, new ReviewFile(_folder.Path).Read().Count);
    }

    [Fact]
    public async Task AFileThatAnotherHasOpenForAMomentIsWaitedFor()
    {
        var file = new ReviewFile(_folder.Path);
        file.Append([Review("first")]);
        var held = new FileStream(_folder.File(ReviewFile.Name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var reading = Task.Run(file.Read, TestContext.Current.CancellationToken);
        var writing = Task.Run(() => file.Append([Review("second")]), TestContext.Current.CancellationToken);
        await held.DisposeAsync();
        await writing;
        Assert.Contains("first", (await reading).Keys);
        Assert.Equal(["first", "second"], file.Read().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFileThatAnotherKeepsOpenIsSaid()
    {
        var file = new ReviewFile(_folder.Path, patience: TimeSpan.Zero);
        file.Append([Review("first")]);
        using var held = new FileStream(_folder.File(ReviewFile.Name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var said = Assert.Throws<StorageException>(() => file.Append([Review("second")]));
        Assert.Equal($"Another program has {_folder.File(ReviewFile.Name)} open; close it there and try again.", said.Message);
        Assert.Equal(said.Message, Assert.Throws<StorageException>(() => file.Read()).Message);
    }

    private static KeyValuePair<string, HumanReview> Review(string content) => new(content, new HumanReview(3, "", new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero)));
}
