using MockInterviewer.Tests.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>Approving on a disk that is full or may not be written: the content stays as it was.</summary>
public sealed class ApprovalDiskTests
{
    private const int Page = 4096;

    [Fact]
    public async Task ADiskThatTakesOnlyTheFirstFilesLeavesTheRubricsAsTheyWere()
    {
        using var disk = new SmallDisk(8000);
        await FillAsync(disk);
        using (var filler = File.Create(disk.File("filler")))
        {
            Fill(filler, pagesFree: 8);
        }
        var before = Snapshot(disk);
        IsRefusal(await ApproveAsync(disk), before, disk);
        File.Delete(disk.File("filler"));
        Assert.Equal(0, (await ApproveAsync(disk)).ExitCode);
    }

    [Fact]
    public async Task AReadOnlyFolderStaysAsItWas()
    {
        using var disk = new SmallDisk(8000);
        await FillAsync(disk);
        var before = Snapshot(disk);
        disk.MakeReadOnly();
        IsRefusal(await ApproveAsync(disk), before, disk);
    }

    private static void IsRefusal(ExecutableRun run, IEnumerable<string> before, SmallDisk disk)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("make room there and make it writable", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(disk));
    }

    /// <summary>With a content folder that has a draft.</summary>
    private static async Task FillAsync(SmallDisk disk)
    {
        using var content = new DraftedContent();
        content.Save(await content.DraftAsync("acme", "case_study", content.Write("scheme.txt", ShapeTests.Scheme)));
        foreach (var file in Directory.EnumerateFiles(content.Path, "*", SearchOption.AllDirectories))
        {
            var target = disk.File(Path.GetRelativePath(content.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Fill(FileStream filler, int pagesFree)
    {
        try
        {
            while (true)
            {
                filler.Write(new byte[Page]);
                filler.Flush();
            }
        }
        catch (IOException)
        {
            filler.SetLength(filler.Length - (pagesFree * Page));
        }
    }

    private static List<string> Snapshot(SmallDisk disk) =>
        [.. Directory.EnumerateFileSystemEntries(disk.File("rubrics"), "*", SearchOption.AllDirectories).Order().Select(f => File.Exists(f) ? $"{f}: {File.ReadAllText(f)}" : f)];

    private static async Task<ExecutableRun> ApproveAsync(SmallDisk disk)
    {
        using var data = new TemporaryFolder();
        return await Executable.RunAsync(data.Path, "", "rubric", "approve", "acme/case_study", "--yes", "--content", disk.Path);
    }
}
