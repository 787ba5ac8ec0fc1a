using System.Text;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Submissions;

public sealed class SubmissionFileTests : IDisposable
{
    private const string Good = """{"id":"a-1","company":"google","round":"program","question":"Why?","answer":"Because.","level":3,"team":"blue"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALineOfJsonIsARecordWithItsUnknownFieldsKept()
    {
        var record = Assert.IsType<SubmissionRecord>(Assert.Single(ReadJsonl(Good)));
        Assert.Equal(new Submission("a-1", "google", "program", "Why?", null, "Because."), record.Submission);
        Assert.Equal(3, record.Label);
        Assert.Equal("""{"team":"blue"}""", record.Extra.ToJsonString());
    }

    [Fact]
    public void AByteOrderMarkCarriageReturnsAndEmptyLinesDoNotMatter() =>
        Assert.IsType<SubmissionRecord>(Assert.Single(ReadJsonl($"\ufeff{Good}\r\n\r\n  \r\n")));

    [Theory]
    [InlineData("{\"id\":\"b\"", "not valid JSON")]
    [InlineData("[1]", "one JSON object")]
    [InlineData("{\"question\":\"q\",\"answer\":\"a\"}", "'id' is missing")]
    [InlineData("{\"id\":\"b\",\"answer\":\"a\"}", "'question' is missing")]
    [InlineData("{\"id\":\"b\",\"question\":\"q\"}", "'answer' is missing")]
    [InlineData("{\"id\":\"b\",\"question\":\"q\",\"answer\":\"a\"}", "--company")]
    [InlineData("{\"id\":\"b\",\"company\":\"google\",\"round\":\"program\",\"question\":\"q\",\"answer\":\"a\",\"level\":9}", "'level' must be")]
    [InlineData("{\"id\":\"b\",\"id\":\"c\",\"question\":\"q\",\"answer\":\"a\"}", "stands twice")]
    public void ABadLineIsNamedAndTheRestGoesOn(string bad, string message)
    {
        var entries = ReadJsonl($"{bad}\n{Good}\n");
        var fault = Assert.IsType<SubmissionFault>(entries[0]);
        Assert.StartsWith("answers.jsonl:1: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.IsType<SubmissionRecord>(entries[1]);
    }

    [Fact]
    public void AnIdThatStandsTwiceIsNamedWithBothPlaces()
    {
        var fault = Assert.IsType<SubmissionFault>(ReadJsonl($"{Good}\n{Good}")[1]);
        Assert.Equal("answers.jsonl:2: the id 'a-1' stands at answers.jsonl:1 already; give every record an id of its own", fault.ToString());
    }

    [Fact]
    public void ALineThatIsNotUtf8SpoilsItselfOnly()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes("{\"id\":\"caf\u00e9\"}\n"), .. Encoding.UTF8.GetBytes(Good)];
        File.WriteAllBytes(_folder.File("answers.jsonl"), bytes);
        var entries = Read("answers.jsonl");
        Assert.Contains("UTF-8", Assert.IsType<SubmissionFault>(entries[0]).Message, StringComparison.Ordinal);
        Assert.IsType<SubmissionRecord>(entries[1]);
    }

    [Fact]
    public void TheLengthOfAnAnswerIsTheGradersConcern() => Assert.IsType<SubmissionRecord>(
        Assert.Single(ReadJsonl(Good.Replace("Because.", new string('x', OfflineGrader.LongestAnswer + 1), StringComparison.Ordinal))));

    [Fact]
    public void ABlankCellIsNoName()
    {
        _folder.Write("answers.csv", "id,company,round,question,answer,principle\nc-1,, ,Why?,Because, \n");
        var entry = Assert.Single(SubmissionFile.Read(_folder.File("answers.csv"), new SubmissionDefaults("spotify", "culture")));
        Assert.Equal(new Submission("c-1", "spotify", "culture", "Why?", null, "Because"), Assert.IsType<SubmissionRecord>(entry).Submission);
        Assert.Contains("'company' is missing", Assert.IsType<SubmissionFault>(Assert.Single(Read("answers.csv"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amazon", "system design")]
    [InlineData(" AMAZON ", "System-Design")]
    public void NamesAreTakenAsPeopleWriteThem(string company, string round)
    {
        var record = Assert.IsType<SubmissionRecord>(Assert.Single(ReadJsonl(
            Good.Replace("google", company, StringComparison.Ordinal).Replace("program", round, StringComparison.Ordinal))));
        Assert.Equal(("amazon", "system_design"), (record.Submission.Company, record.Submission.Round));
    }

    [Fact]
    public void ATableMayHaveLineBreaksInItsCells()
    {
        _folder.Write("answers.csv", "id,company,round,question,answer,team\nc-1,google,program,Why?,\"One,\ntwo\",blue\nc-2,google,program,Why?,Three,red\n");
        var entries = Read("answers.csv").Cast<SubmissionRecord>().ToList();
        Assert.Equal("One,\ntwo", entries[0].Submission.Answer);
        Assert.Equal(["answers.csv:2", "answers.csv:4"], entries.Select(e => e.Source));
        Assert.Equal("""{"team":"red"}""", entries[1].Extra.ToJsonString());
    }

    [Fact]
    public void ASemicolonTableOfASpreadsheetIsRead()
    {
        _folder.Write("answers.csv", "\ufeffid;company;round;question;answer\r\nc-1;google;program;Why?;Because\r\n");
        Assert.Equal("Because", Assert.IsType<SubmissionRecord>(Assert.Single(Read("answers.csv"))).Submission.Answer);
    }

    [Fact]
    public void ARowWithTooFewCellsIsNamed()
    {
        _folder.Write("answers.csv", "id,company,round,question,answer\nc-1,google\n");
        Assert.Contains("2 cells", Assert.IsType<SubmissionFault>(Assert.Single(Read("answers.csv"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answers.csv", "a-1,google,program,Why?,Because\n", "must name the columns")]
    [InlineData("answers.csv", "", "is empty")]
    [InlineData("answers.jsonl", "", "is empty")]
    [InlineData("answers.xlsx", "PK", "use a .jsonl file")]
    public void AFileThatCannotBeReadAsAWholeSaysWhy(string name, string text, string message)
    {
        _folder.Write(name, text);
        Assert.Contains(message, Assert.Throws<SubmissionFileException>(() => Read(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamed() => Assert.Contains("no file or folder",
        Assert.Throws<SubmissionFileException>(() => Read("nowhere.jsonl")).Message, StringComparison.Ordinal);

    [Fact]
    public void AFolderOfNotesIsReadByFrontMatter()
    {
        _folder.Write("notes/b.md", "---\ncompany: google\nround: program\nquestion: \"Why: so?\"\n---\nBecause.\n\nAnd more.\n");
        _folder.Write("notes/a.txt", "no front matter");
        var entries = Read("notes");
        Assert.Contains("front matter", Assert.IsType<SubmissionFault>(entries[0]).Message, StringComparison.Ordinal);
        Assert.Equal(("b", "Because.\n\nAnd more."), (((SubmissionRecord)entries[1]).Submission.Id, ((SubmissionRecord)entries[1]).Submission.Answer));
    }

    private List<SubmissionEntry> ReadJsonl(string text)
    {
        _folder.Write("answers.jsonl", text);
        return Read("answers.jsonl");
    }

    private List<SubmissionEntry> Read(string name) => [.. SubmissionFile.Read(_folder.File(name), new SubmissionDefaults(null, null))];
}
