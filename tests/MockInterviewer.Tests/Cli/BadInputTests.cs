using System.Text;
using System.Text.Json;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>What people get wrong, through the real executable: one clear line, the right exit code, nothing lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = """{"id":"good","company":"google","round":"program","question":"Why?","answer":"I decided to stop it because errors rose to 3 %."}""";
    private static readonly string[] About = ["-c", "google", "-r", "program", "--question", "Why?"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ABatchDoesNotOverwriteItsOwnInput()
    {
        var input = _folder.Write("same/results.jsonl", Good + "\n");
        var run = await Executable.RunAsync(_folder.File("data"), "", "batch", input, "--out", _folder.File("same"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("would overwrite the input", run.Error, StringComparison.Ordinal);
        Assert.Equal(Good + "\n", File.ReadAllText(input));
    }

    [Theory]
    [InlineData("Did you mean 'google'? Known: google, amazon, spotify.", "grade", "-c", "gogle", "-r", "program", "--question", "Why?")]
    [InlineData("Did you mean 'writing'?", "interview", "-c", "amazon", "-r", "writng")]
    [InlineData("Unknown Google round 'writing'.", "interview", "-c", "google", "-r", "writing")]
    [InlineData("Did you mean '--explain'?", "grade", "-c", "google", "-r", "program", "--question", "Why?", "--explane")]
    [InlineData("Interview:Questions is 0; it must be from 1 to 12.", "interview", "--questions", "0")]
    [InlineData("Interview:Questions is -1; it must be from 1 to 12.", "interview", "--questions", "-1")]
    [InlineData("Interview:Questions is 99; it must be from 1 to 12.", "interview", "--questions", "99")]
    [InlineData("Interview:Probes is -1; it must be from 0 to 5.", "interview", "--probes", "-1")]
    [InlineData("--question is empty", "grade", "-c", "google", "-r", "program", "--question", " ")]
    [InlineData("--out is empty; name a folder.", "batch", "x.jsonl", "--out", "")]
    [InlineData("No interview has been finished yet", "export", "--out", "mine")]
    [InlineData("Unknown interview '../x'.", "report", "../x")]
    [InlineData("Unknown interview '../x'.", "export", "../x", "--out", "mine")]
    [InlineData("Unknown interview '../x'.", "interview", "--resume", "../x")]
    [InlineData("Unknown company '..'.", "rubric", "show", "../companies")]
    [InlineData("'google/../amazon/writing' names no rubric", "rubric", "show", "google", "../amazon/writing")]
    public async Task AWrongWordIsNamed(string says, params string[] arguments)
    {
        await RefusedAsync(says, arguments);
        Assert.False(Directory.Exists("mine"));
    }

    [Theory]
    [InlineData("--votes is for a model, and none is connected", "--votes", "3")]
    [InlineData("--model is for a model, and none is connected", "--model", "some")]
    [InlineData("--max-cost is for a model, and none is connected", "--max-cost", "1")]
    [InlineData("--fresh is for a model, and none is connected", "--fresh")]
    [InlineData("--thorough is for a model, and --grader offline uses none", "--thorough", "--grader", "offline")]
    public Task AnOptionForAModelIsNotLostWhereNoneIsUsed(string says, params string[] options) =>
        RefusedAsync(says, ["grade", Path.Combine(Places.Repository, "samples", "answer.md"), "-c", "google", "-r", "program", "--question", "Why?", .. options]);

    [Theory]
    [InlineData("MOCKINTERVIEWER_Interview__Questions", "many", "'many' at 'Interview:Questions'")]
    [InlineData("MOCKINTERVIEWER_Interview__Probes", "9", "Interview:Probes is 9")]
    [InlineData("MOCKINTERVIEWER_Grading__Grader", "magic", "Unknown grader 'magic'. Known: auto, offline, model, both.")]
    [InlineData("MOCKINTERVIEWER_Content__Folder", "/nowhere", "There is no folder 'rubrics' in /nowhere")]
    public async Task AWrongEnvironmentVariableIsNamed(string name, string value, string says)
    {
        var run = await Executable.RunAsync(_folder.Path, "", [new(name, value)], "history");
        IsRefusal(run, says);
    }

    [Theory]
    [InlineData("{ \"Interview\": ", "appsettings.json cannot be read; mend it")]
    [InlineData("{ \"Interview\": { \"Questions\": 77, \"Probes\": 66 } }", "Interview:Questions is 77")]
    [InlineData("{ \"Interview\": { \"Questions\": 77, \"Probes\": 66 } }", "Interview:Probes is 66")]
    [InlineData("{ \"Interview\": { \"Questions\": \"many\" } }", "Mend it in appsettings.json")]
    public async Task WrongSettingsAreNamed(string settings, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links to the program's files need a right of their own on Windows");
        var program = Directory.CreateDirectory(_folder.File("program")).FullName;
        foreach (var part in Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Executable.Path)!).Where(p => Path.GetFileName(p) is not ("appsettings.json" or "mockinterviewer.dll")))
        {
            File.CreateSymbolicLink(Path.Combine(program, Path.GetFileName(part)), part);
        }
        var executable = Path.Combine(program, "mockinterviewer.dll");
        File.Copy(Executable.Path, executable);
        File.WriteAllText(Path.Combine(program, "appsettings.json"), settings);
        IsRefusal(await Executable.RunAsync(executable, _folder.Path, "", [], "history"), says);
    }

    [Theory]
    [InlineData("none.txt", null, "There is no file ")]
    [InlineData("none/answer.txt", null, "There is no file ")]
    [InlineData(".", null, "is a folder; 'mockinterviewer batch")]
    [InlineData("empty.txt", "", "is empty; there is nothing to grade.")]
    [InlineData("blank.txt", " \n\t\n", "is empty; there is nothing to grade.")]
    [InlineData("caf\u00e9.txt", "latin", "is not UTF-8 text; save it as UTF-8.")]
    [InlineData("wide.txt", "utf-16", "is not UTF-8 text; save it as UTF-8.")]
    [InlineData("huge.txt", "2 MB", "has 2,000,000 characters; at most 200,000 can be graded")]
    public async Task AnAnswerThatCannotBeGradedSaysWhy(string name, string? text, string says)
    {
        if (text is not null)
        {
            File.WriteAllBytes(_folder.File(name), text switch
            {
                "latin" => Encoding.Latin1.GetBytes("I said \u201cno\u201d at the caf\u00e9."),
                "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("I said no at the caf\u00e9.")],
                "2 MB" => Encoding.UTF8.GetBytes(new string('x', 2_000_000)),
                _ => Encoding.UTF8.GetBytes(text),
            });
        }
        await RefusedAsync(says, ["grade", _folder.File(name), .. About]);
    }

    [Fact]
    public async Task AByteOrderMarkAndWindowsLineEndsChangeNothing()
    {
        const string Plain = "I decided to stop it because errors rose to 3 %.\n\nThen I told Priya on Monday, and asked for two days.\n";
        var spoilt = _folder.File("answer.txt");
        File.WriteAllText(spoilt, Plain.Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var fromFile = await RunAsync("", ["grade", spoilt, .. About, "--format", "json"]);
        var fromInput = await RunAsync(Plain, ["grade", .. About, "--format", "json"]);
        Assert.Equal(0, fromFile.ExitCode);
        Assert.Equal(fromInput.Output, fromFile.Output);
    }

    [Fact]
    public async Task ControlCharactersOfAnAnswerDoNotReachTheTerminal()
    {
        const string Answer = "I decided \0 \u001b[31m\u001b]0;title\u0007 to stop it because errors rose to 3 % in the log.\r\n";
        var graded = await RunAsync(Answer, ["grade", .. About]);
        var interviewed = await RunAsync(Answer, ["interview", "-n", "1", "--probes", "0"]);
        Assert.Equal((0, 0), (graded.ExitCode, interviewed.ExitCode));
        Assert.All([graded.Output, interviewed.Output], o => Assert.DoesNotContain(o, c => char.IsControl(c) && c != '\n'));
        Assert.Contains("errors rose to 3 %", interviewed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/end")]
    [InlineData("/skip")]
    public async Task WhatWasTypedBeforeLeavingAQuestionIsTheAnswer(string command)
    {
        var run = await RunAsync($"I decided to stop it because errors rose to 3 %.\n{command}\n", ["interview", "-n", "1", "--probes", "0"]);
        Assert.Contains("› I decided to stop it", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing could be graded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiftyThousandPastedCharactersAreKept()
    {
        var run = await RunAsync(string.Concat(Enumerable.Repeat("We moved the launch by a week. ", 1620)) + "Marker.\n/end\n", ["interview", "-n", "1", "--probes", "0"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Marker.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Debrief", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.jsonl", null, "There is no file or folder ")]
    [InlineData("answers.txt", "x", "use a .jsonl file, a .csv file, or a folder")]
    [InlineData("empty.jsonl", "", "is empty.")]
    [InlineData("blank.jsonl", "\n \n", "The input holds no answer")]
    [InlineData("empty.csv", "", "is empty.")]
    [InlineData("names.csv", "id,question,answer\n", "The input holds no answer")]
    [InlineData("rows.csv", "a-1,google,program,Why?,Because\n", "the first line must name the columns id, question and answer")]
    [InlineData("twice.csv", "id,question,answer,answer\nx,y,z,z\n", "names a column twice")]
    [InlineData("latin.csv", "latin", "is not UTF-8; save it as UTF-8 (in Excel: \"CSV UTF-8\").")]
    [InlineData("notes.jsonl/", null, "has no .md or .txt files")]
    public async Task AFileOfAnswersThatCannotBeReadSaysWhyAndLeavesNothingBehind(string name, string? text, string says)
    {
        if (name.EndsWith('/'))
        {
            Directory.CreateDirectory(_folder.File(name));
        }
        else if (text is not null)
        {
            File.WriteAllBytes(_folder.File(name), text == "latin"
                ? Encoding.Latin1.GetBytes("id,question,answer\nx,y,caf\u00e9\n") : Encoding.UTF8.GetBytes(text));
        }
        await RefusedAsync(says, ["batch", _folder.File(name), .. About[..4], "--out", _folder.File("out")]);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Theory]
    [InlineData("""{"id": oops}""", "not valid JSON (character 8)")]
    [InlineData("""[1]""", "must be one JSON object")]
    [InlineData("null", "must be one JSON object")]
    [InlineData("""{"id":"good","question":"Why?","answer":"x"}""", "the id 'good' stands at answers.jsonl:1 already")]
    [InlineData("""{"id":"x","question":"Why?","answer":"half \ud800 of it"}""", "half of a character")]
    [InlineData("""{"id":"x","id":"y","question":"Why?","answer":"x"}""", "a field stands twice")]
    [InlineData("""{"id":"x","question":"Why?","answer":["x"]}""", "the field 'answer' is missing")]
    [InlineData("""{"id":"x","company":"../google","round":"program","question":"Why?","answer":"x"}""", "Unknown company '../google'")]
    [InlineData("""{"id":"x","company":"google","round":"../amazon/writing","question":"Why?","answer":"x"}""", "Unknown Google round '../amazon/writing'")]
    public async Task ABadLineIsNamedAndSpoilsItselfOnly(string line, string says)
    {
        var run = await BatchAsync("answers.jsonl", $"\ufeff{Good}\r\n{line}\r\n{Good.Replace("good", "last", StringComparison.Ordinal)}");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("answers.jsonl:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("2 graded", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadLines(_folder.File("out/results.jsonl")).Count());
    }

    [Theory]
    [InlineData("x,google,program,Why?,I said \"no\" twice")]
    [InlineData("x,google,program,Why?,\"never closed")]
    public async Task ATableRowWithAStrayQuoteIsNamed(string row)
    {
        var run = await BatchAsync("answers.csv", $"id,company,round,question,answer\r\ngood,google,program,Why?,\"I decided, because it rained.\"\r\n{row}\r\n");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("answers.csv:3: a double quote is not closed, or stands inside a cell", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 graded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEnormousLineIsNamedAndTheNextOneGraded()
    {
        var run = await BatchAsync("answers.jsonl", $"{Good.Replace("I decided", new string('x', 5_000_000), StringComparison.Ordinal).Replace("good", "big", StringComparison.Ordinal)}\n{Good}\n");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("answers.jsonl:1: The answer has 5,0", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 graded, 0 need review, 1 not assessable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileRecordsStayTextInEveryResult()
    {
        var record = JsonSerializer.Serialize(new { id = "=1+1", company = "google", round = "program", question = "<script>alert(1)</script>", answer = "I decided <img src=x onerror=alert(1)> to stop it because errors rose to 3 %." });
        var run = await BatchAsync("answers.jsonl", $"{record}\n{Good.Replace("good", "../../escaped", StringComparison.Ordinal)}\n{Good.Replace("good", "@x", StringComparison.Ordinal)}\n");
        Assert.Equal(0, run.ExitCode);
        var rows = File.ReadAllLines(_folder.File("out/results.csv"));
        Assert.StartsWith("'=1+1,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("'@x,", rows[3], StringComparison.Ordinal);
        var page = File.ReadAllText(_folder.File("out/report.html"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["report.html", "results.csv", "results.jsonl", "summary.json"], Directory.EnumerateFileSystemEntries(_folder.File("out")).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public async Task EveryFaultOfSpoiltRubricsIsListedWithItsLine()
    {
        using var content = new TemporaryFolder().WithContent();
        var rubric = content.File("rubrics/google/program.yaml");
        var lines = File.ReadAllLines(rubric);
        var weight = Array.FindIndex(lines, l => l.TrimStart().StartsWith("weight:", StringComparison.Ordinal));
        var version = Array.FindIndex(lines, l => l.StartsWith("version:", StringComparison.Ordinal));
        (lines[weight], lines[version]) = (lines[weight].Replace("weight:", "wieght:", StringComparison.Ordinal), "version: newest");
        File.WriteAllLines(rubric, lines);
        content.Write("rubrics/spotify/culture.yaml", "id: [unclosed\n");
        var run = await RunAsync("", ["rubric", "validate", "--content", content.Path]);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.All([$"rubrics/google/program.yaml:{version + 1}", $"rubrics/google/program.yaml:{weight + 1}", "rubrics/spotify/culture.yaml:"],
            place => Assert.Contains(place, run.Error, StringComparison.Ordinal));
    }

    private Task<ExecutableRun> BatchAsync(string name, string text)
    {
        _folder.Write(name, text);
        return RunAsync("", ["batch", _folder.File(name), .. About[..4], "--out", _folder.File("out")]);
    }

    private async Task RefusedAsync(string says, string[] arguments) => IsRefusal(await RunAsync("", arguments), says);

    private static void IsRefusal(ExecutableRun run, string says)
    {
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.Error.TrimEnd().Split('\n').Length, 1, 2);
    }

    private Task<ExecutableRun> RunAsync(string input, string[] arguments) => Executable.RunAsync(_folder.File("data"), input, arguments);
}
