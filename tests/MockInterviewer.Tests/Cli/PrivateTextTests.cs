using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>What candidates write stands in the database and the results, and in no log.</summary>
public sealed class PrivateTextTests : IDisposable
{
    private const string Marker = "xylophone";
    private const string Answer = $"I decided to stop the {Marker} rollout because errors rose to 3 % in one region.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData()]
    [InlineData("--verbose")]
    public async Task NoLogHoldsWhatACandidateTyped(params string[] verbose)
    {
        await RunAsync($"{Answer}\n/hint\n/{Marker}\n{Answer}\n/done\n", ["interview", "-n", "1", .. verbose]);
        await RunAsync(Answer, ["grade", "-c", "google", "-r", "program", "--question", Marker, "--explain", .. verbose]);
        _folder.Write("answers.jsonl", $$"""
            {"id":"{{Marker}}","company":"google","round":"program","question":"Why {{Marker}}?","answer":"{{Answer}}"}
            {"id":"two","company":"google","round":"program","question":"Why?","answer":"{{Answer}} \ud800"}
            {"id":"{{Marker}} {"answer":"{{Answer}}"}
            """);
        _folder.Write("answers.csv", $"id,company,round,question,answer\na,google,program,Why?,I said \"{Marker}\" twice\nb,google,program,Why?,\"{Answer}\n");
        _folder.Write("notes/a.md", $"---\nquestion: \"{Marker}\n---\n{Answer}\n");
        foreach (var input in (string[])["answers.jsonl", "answers.csv", "notes"])
        {
            await RunAsync("", ["batch", _folder.File(input), "--out", _folder.File("out"), .. verbose]);
        }
        var logs = Directory.GetFiles(_folder.File("data/logs"));
        Assert.NotEmpty(logs);
        Assert.All(logs, f => Assert.DoesNotContain(Marker, File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
        Assert.All(logs, f => Assert.DoesNotContain("fault of the program", File.ReadAllText(f), StringComparison.Ordinal));
    }

    private Task<ExecutableRun> RunAsync(string input, string[] arguments) => Executable.RunAsync(_folder.File("data"), input, arguments);
}
