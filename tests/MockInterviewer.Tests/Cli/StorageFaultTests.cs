using System.Text.Json;
using Microsoft.Data.Sqlite;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>Folders, disks and databases that cannot be used, through the real executable.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private const string Sentence = "I decided to stop the rollout because errors rose to 3 % in one region. ";
    private const string Record = """{"id":"ID","company":"google","round":"program","question":"Why?","answer":"I decided to stop it because errors rose to 3 %."}""";
    private static readonly string[] Short = ["interview", "-n", "1", "--probes", "0"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ADataFolderBelowAFileIsNamed()
    {
        var below = Path.Combine(_folder.Write("file", "x"), "data");
        IsRefusal(await Executable.RunAsync(below, "", "history"), $"The data folder {below} cannot be written; make it writable or choose another with --data.");
        IsRefusal(await Executable.RunAsync(_folder.File("file"), "", "history"), "is a file; name a folder.");
    }

    [Fact]
    public async Task AReadOnlyDataFolderIsNamedAndGradingWorksWithout()
    {
        using var disk = new SmallDisk(512);
        disk.MakeReadOnly();
        IsRefusal(await Executable.RunAsync(disk.File("data"), "", Short), "cannot be written; make it writable or choose another with --data.");
        var graded = await Executable.RunAsync(disk.File("data"), Sentence, "grade", "-c", "google", "-r", "program", "--question", "Why?");
        Assert.Equal((0, ""), (graded.ExitCode, graded.Error));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task AnOutputFolderThatIsOrLiesBelowAFileIsNamed(string output)
    {
        _folder.Write("file", "x");
        _folder.Write("answers.jsonl", Record);
        var data = _folder.File("data");
        IsRefusal(await Executable.RunAsync(data, "", "batch", _folder.File("answers.jsonl"), "--out", _folder.File(output)), "choose another folder with --out.");
        await Executable.RunAsync(data, Sentence, Short);
        IsRefusal(await Executable.RunAsync(data, "", "export", "--out", _folder.File(output)), "Choose another with --out.");
        Assert.Equal("x", File.ReadAllText(_folder.File("file")));
    }

    [Fact]
    public async Task AFullOutputFolderIsNamed()
    {
        using var disk = new SmallDisk(64);
        _folder.Write("answers.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(i => Record.Replace("ID", $"a-{i}", StringComparison.Ordinal))));
        var run = await Executable.RunAsync(_folder.File("data"), "", "batch", _folder.File("answers.jsonl"), "--out", disk.File("out"));
        IsRefusal(run, "make room there, or choose another folder with --out.");
        Assert.False(File.Exists(disk.File("out/results.jsonl")));
        Assert.All(File.ReadLines(disk.File("out/results.jsonl.partial")), line => JsonDocument.Parse(line));
    }

    [Fact]
    public async Task AFullDiskEndsAnInterviewWithoutLosingWhatWasSaved()
    {
        using var disk = new SmallDisk(400);
        var run = await Executable.RunAsync(disk.Path, string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 40)) + "\n", 60)), Short);
        IsRefusal(run, "is full; make room or choose another folder with --data. What was saved before is safe.");
        // The same folder on a larger disk.
        Directory.CreateDirectory(_folder.File("data"));
        foreach (var file in Directory.EnumerateFiles(disk.Path))
        {
            File.Copy(file, _folder.File($"data/{Path.GetFileName(file)}"));
        }
        var resumed = await Executable.RunAsync(_folder.File("data"), "/done\n", "interview", "--resume");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains(Sentence.TrimEnd()[..20], resumed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubric list > /dev/full")]
    [InlineData("--help > /dev/full")]
    [InlineData("nonsense 2> /dev/full")]
    [InlineData("nonsense > /dev/full 2>&1")]
    public async Task OutputThatCannotBeWrittenIsNoCrash(string arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full here");
        using var process = Executable.Start(_folder.Path, "/bin/sh", ["-c", $"dotnet {Executable.Path} {arguments}"]);
        var run = await Executable.EndAsync(process, "");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubric show amazon behavioral")]
    [InlineData("interview -n 1")]
    public async Task AReaderThatLeavesEarlyIsNoFault(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no head on Windows");
        using var process = Executable.Start(_folder.Path, "/bin/sh", ["-c", $"(dotnet {Executable.Path} {arguments}; echo ended $? >&2) | head -n 1"]);
        var run = await Executable.EndAsync(process, "");
        Assert.Equal("ended 0\n", run.Error);
    }

    [Fact]
    public async Task ADatabaseOfANewerVersionIsLeftAlone()
    {
        await Executable.RunAsync(_folder.Path, "", "history");
        using (var connection = new SqliteConnection($"Data Source={_folder.File("mockinterviewer.db")};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand("PRAGMA user_version = 99", connection);
            command.ExecuteNonQuery();
        }
        IsRefusal(await Executable.RunAsync(_folder.Path, "", Short), "was made by a newer version of this program (format 99");
    }

    [Fact]
    public async Task ADamagedDatabaseIsKeptAsideAndANewOneBegun()
    {
        _folder.Write("mockinterviewer.db", "This was a database once. " + new string('x', 8000));
        var run = await Executable.RunAsync(_folder.Path, "", "history");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The database was damaged. It is kept as ", run.Error, StringComparison.Ordinal);
        var aside = Assert.Single(Directory.EnumerateFiles(_folder.Path, "mockinterviewer.db.damaged-*"));
        Assert.StartsWith("This was a database once.", File.ReadAllText(aside), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralInterviewsAtOnceShareOneDatabase()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Executable.RunAsync(_folder.Path, $"{Sentence}\n", Short)));
        Assert.All(runs, r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        using var store = SqliteInterviewStore.Open(_folder.Path, TimeProvider.System);
        Assert.Equal(3, store.List().Count(i => i.IsFinished));
    }

    [Fact]
    public async Task OneInterviewInTwoWindowsGoesOnInOneOfThem()
    {
        await Executable.RunAsync(_folder.Path, "/pause\n", "interview", "-n", "1", "--probes", "0");
        using var first = new PipedInterview(_folder.Path, "interview", "--resume");
        await first.SeeAsync("┃");
        await first.SeeAsync("?");
        var second = await Executable.RunAsync(_folder.Path, "/hint\n/pause\n", "interview", "--resume");
        Assert.Equal(0, second.ExitCode);
        var run = await first.EndAsync($"{Sentence}\n/done\n");
        IsRefusal(run, "This interview goes on in another window; finish it there, or use --resume here after closing that one.");
        // What was typed here is the draft there.
        Assert.Contains(Sentence.TrimEnd()[..20], (await Executable.RunAsync(_folder.Path, "/done\n", "interview", "--resume")).Output, StringComparison.Ordinal);
    }

    private static void IsRefusal(ExecutableRun run, string says)
    {
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
