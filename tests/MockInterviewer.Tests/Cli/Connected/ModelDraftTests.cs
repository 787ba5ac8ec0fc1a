using System.Security.Cryptography;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Tests.Drafting;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>A rubric drafted by a model, through the real executable.</summary>
public class ModelDraftTests
{
    private static readonly string[] Command = ["--company", "Acme", "--round", "talk"];

    [Fact]
    public async Task AModelDraftsWhatAPersonApprovesAndIsNotAskedTheSameTwice()
    {
        await using var program = await ConnectedProgram.StartAsync();
        var content = program.ContentWithPrice();
        var drafted = await DraftAsync(program, "guide.md", English, Terms("risk,owner", "number moved", "credit,peer", "scope,sponsor", "blaming"));
        Assert.Equal("A model drafts; it will be asked 2 times, or up to twice as often.\n1 of 2\n2 of 2\n", drafted.Error);
        Assert.Contains("acme/talk, drafted by the model big: 4 criteria, 12 checks, 1 red flag and 1 question", drafted.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal([ModelRole.Drafter, ModelRole.Drafter], program.Calls().Select(c => c.Role));

        Assert.Equal(0, (await program.RunAsync("", ["rubric", "draft", program.File("guide.md"), .. Command, "--replace", "--content", content])).ExitCode);
        Assert.Equal(2, program.Provider.Chats.Count);

        Assert.Equal(0, (await program.RunAsync("", "rubric", "approve", "acme/talk", "--yes", "--content", content)).ExitCode);
        var graded = await program.RunAsync("I warned of the risk in March because the queue grew by 40 %.", ["grade", .. Command, "--question", "What went wrong?", "--grader", "offline", "--content", content]);
        Assert.Equal((0, ""), (graded.ExitCode, graded.Error));
        Assert.Contains("acme/talk, version 1", graded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModelDraftsInEnglishFromADocumentThatIsInGerman()
    {
        await using var program = await ConnectedProgram.StartAsync();
        program.ContentWithPrice();
        var drafted = await DraftAsync(program, "leitfaden.md", German, Terms("größte risiko", "beträge", "idee", "umfang", "schuld"));
        Assert.Contains("each with its place in 1 document; 0 things left out.", drafted.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("> • Benennt das größte Risiko, bevor es jemand spürt.", File.ReadAllText(program.File("rubrics/drafts/acme/talk.md")), StringComparison.Ordinal);
        Assert.Contains("title: \"sees it early\"", File.ReadAllText(program.File("rubrics/drafts/acme/talk.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModelThatAnswersWithNothingOfUseIsNamedAndNothingIsWritten()
    {
        await using var program = await ConnectedProgram.StartAsync();
        program.Provider.Replies("I would rather not.");
        var run = await program.RunAsync("", ["rubric", "draft", program.Write("guide.md", English), .. Command, "--content", program.ContentWithPrice()]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.StartsWith("guide.md, lines 1-6: the model answered twice with nothing of use", run.Error.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.File("rubrics/drafts")));
    }

    /// <summary>Points of passages 2 to 6, and a rubric of them; the hash that is kept is the file's.</summary>
    private static async Task<ExecutableRun> DraftAsync(ConnectedProgram program, string name, string text, string[][] terms)
    {
        var points = DraftReplies.Points((2, "wanted", "sees a danger early and gives it a name beside it", terms[0]), (3, "wanted", "gives the size of a change", terms[1]),
            (4, "wanted", "says whose thought it was", terms[2]), (5, "wanted", "makes it smaller and says so", terms[3]), (6, "mistake", "puts it on somebody outside", terms[4]));
        program.Provider.Replies(FakeReply.Of(points.ToJsonString()), FakeReply.Of(DraftReplies.Merge().ToJsonString()));
        var document = program.Write(name, text);
        var run = await program.RunAsync("", ["rubric", "draft", document, .. Command, "--content", program.File("")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"sha256: {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(document)))} ", File.ReadAllText(program.File("rubrics/drafts/acme/talk.sources.yaml")).ReplaceLineEndings(" "), StringComparison.Ordinal);
        return run;
    }

    /// <param name="ofEach">Of a passage, with commas between.</param>
    private static string[][] Terms(params string[] ofEach) => [.. ofEach.Select(t => t.Split(','))];

    private const string English = """
        # Guide
        - Names the risk before it is felt, with an owner.
        - Says by how much the number moved.
        - Gives a peer credit for the better idea.
        - Cuts scope and tells the sponsor.
        Avoid blaming the vendor.
        """;

    private const string German = """
        # Leitfaden für das Gespräch
        - Benennt das größte Risiko, bevor es jemand spürt.
        - Nennt die Beträge vor und nach der Änderung.
        - Sagt, von wem die bessere Idee war.
        - Verkleinert den Umfang und sagt es dem Auftraggeber.
        Die Schuld beim Lieferanten zu suchen ist ein Fehler.
        """;
}
