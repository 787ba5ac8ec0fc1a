using System.Text.Json.Nodes;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>A batch in a real terminal.</summary>
public class BatchTerminalTests
{
    [Fact]
    public async Task TheBarIsRedrawnInPlaceAndLeavesThePageClean()
    {
        await using var program = await ConnectedProgram.StartAsync();
        program.Write("answers.jsonl", string.Concat(Enumerable.Range(1, 12).Select(i => new JsonObject
        {
            ["id"] = $"a{i}",
            ["company"] = "google",
            ["round"] = "program",
            ["question"] = ConnectedProgram.Question,
            ["answer"] = $"{ConnectedProgram.Answer} It was wave {i}.",
        }.ToJsonString() + "\n")));
        var slow = new TaskCompletionSource();
        program.Provider.Answers(r => ConnectedProgram.Graded(3) with
        {
            Gate = _ => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? slow.Task : Task.CompletedTask,
        });
        var run = PseudoTerminal.RunAsync(program.Data, $"NO_COLOR=1 OPENAI_BASE_URL={program.Provider.BaseUrl} MOCKINTERVIEWER_Models__Model=big",
            $"batch {program.File("answers.jsonl")} --out {program.File("out")}", Shown());
        var screen = (await run).Output;
        Assert.Contains("11 graded · 0 to review · 0 failed", screen, StringComparison.Ordinal);
        Assert.DoesNotMatch("\u001b\\[[0-9;]*m", screen);
        Assert.Contains("12 records: 12 graded", screen, StringComparison.Ordinal);

        // The first of the file is the slow one.
        IEnumerable<(string, string)> Shown()
        {
            yield return ("", "11 of 12 · 91 %");
            slow.SetResult();
        }
    }

    [Fact]
    public async Task OfManyFaultsTheLastStaysInSight()
    {
        await using var program = await ConnectedProgram.StartAsync();
        program.Write("answers.jsonl", string.Concat(Enumerable.Range(1, 24).Select(_ => "{ broken\n")) + new JsonObject
        {
            ["id"] = "a1",
            ["company"] = "google",
            ["round"] = "program",
            ["question"] = ConnectedProgram.Question,
            ["answer"] = ConnectedProgram.Answer,
        }.ToJsonString() + "\n");
        var slow = new TaskCompletionSource();
        program.Provider.Answers(_ => ConnectedProgram.Graded(3) with { Gate = _ => slow.Task });
        var run = await PseudoTerminal.RunAsync(program.Data, $"NO_COLOR=1 OPENAI_BASE_URL={program.Provider.BaseUrl} MOCKINTERVIEWER_Models__Model=big",
            $"batch {program.File("answers.jsonl")} --out {program.File("out")}", Shown());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("... and 4 more that got no level; results.csv names them.", run.Output, StringComparison.Ordinal);

        IEnumerable<(string, string)> Shown()
        {
            yield return ("", "answers.jsonl:20: ");
            yield return ("", "answers.jsonl:24: ");
            slow.SetResult();
        }
    }
}
