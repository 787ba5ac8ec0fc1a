using System.Text;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Tests.Cli;
using Xunit;

namespace MockInterviewer.Tests.Results;

public sealed class PartialFileTests : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RowsReachTheFileManyAtATimeAndNeverInPart()
    {
        using var file = new PartialFile(_folder.File("rows"), Utf8);
        var sizes = new HashSet<long>();
        for (var i = 0; i < 5000; i++)
        {
            file.Append(new string('x', 95) + "\n");
            sizes.Add(new FileInfo(_folder.File("rows.partial")).Length);
        }
        Assert.InRange(sizes.Count, 5, 20);
        Assert.All(sizes, size => Assert.Equal(0, size % 96));
    }

    [Fact]
    public void TheOldFileStaysUntilTheNewOneIsWhole()
    {
        _folder.Write("rows", "old\n");
        using var file = new PartialFile(_folder.File("rows"), Encoding.UTF8);
        file.Append("new\n");
        file.Close();
        Assert.Equal("old\n", File.ReadAllText(_folder.File("rows")));
        file.TakeName();
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "new\n"u8], File.ReadAllBytes(_folder.File("rows")));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void WhatDoesNotFitOnTheDiskIsTakenBackToTheLastWholeRows()
    {
        using var disk = new SmallDisk(200);
        using var file = new PartialFile(disk.File("rows"), Utf8);
        Assert.Throws<IOException>(() => Enumerable.Repeat(new string('x', 99) + "\n", 10_000).ToList().ForEach(file.Append));
        var length = new FileInfo(disk.File("rows.partial")).Length;
        Assert.InRange(length, 1 << 16, 200 << 10);
        Assert.Equal(0, length % 100);
    }

    [Fact]
    public void AFolderIsLockedForOthersUntilItsRunEndsAndNoLongerThanThat()
    {
        using (new ResultsFolder(_folder.Path))
        {
            Assert.Contains("Another run is writing its results", Assert.Throws<StorageException>(() => new ResultsFolder(_folder.Path)).Message, StringComparison.Ordinal);
        }
        // As a process that was killed leaves it.
        _folder.Write(".lock", "");
        new ResultsFolder(_folder.Path).Dispose();
    }
}
