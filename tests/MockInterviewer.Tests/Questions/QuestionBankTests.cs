using MockInterviewer.Core.Content;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Questions;

public class QuestionBankTests
{
    public static TheoryData<string> Companies => [.. Places.Library.Companies.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Companies))]
    public void EveryRoundHasEnoughQuestions(string company)
    {
        var (found, bank) = Load(company);
        Assert.All(Places.Library.Rounds(found), round =>
            Assert.True(bank.InRound(round).Length >= (round is "writing" or "reverse" ? 5 : 8), $"{company} {round}"));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void EveryScriptedProbeAimsAtACheckOfItsRubric(string company)
    {
        var faults = new ContentFaults();
        QuestionBank.Read(Places.Content, faults, Places.Library, company, Places.Library.LoadAll());
        Assert.Empty(faults.All);
    }

    [Fact]
    public void EveryLeadershipPrincipleIsAskedAboutAndHasItsChecks()
    {
        var asked = Load("amazon").Bank.InRound("behavioral").Select(q => q.Principle!).ToHashSet();
        var judged = Places.Library.Load("amazon", "behavioral").Criteria.SelectMany(c => c.Principles).Select(p => p.Name).ToHashSet();
        Assert.Superset(new HashSet<string>
        {
            "Customer Obsession", "Ownership", "Invent and Simplify", "Dive Deep", "Deliver Results", "Have Backbone; Disagree and Commit",
            "Bias for Action", "Insist on the Highest Standards",
        }, judged);
        Assert.Equal(judged, asked);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void ADesignQuestionHasAnswersToQuestionsBack(string company) =>
        Assert.All(Load(company).Bank.InRound("system_design"), q => Assert.True(q.Clarifications.Length >= 4, q.Id));

    [Fact]
    public void AFaultInABankIsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder().WithContent();
        var file = folder.File("rubrics/questions/google.yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf("    round: ", StringComparison.Ordinal);
        File.WriteAllText(file, text.Insert(at + "    round: ".Length, "un"));
        var content = new ContentFolder(folder.Path);
        var library = new RubricLibrary(content);
        var fault = Assert.Single(Assert.Throws<InvalidContentException>(() => QuestionBank.Load(content, library, library.FindCompany("google"))).Faults);
        Assert.Equal(("rubrics/questions/google.yaml", text[..at].Count(c => c == '\n') + 1, "round"), (fault.File, fault.Line, fault.Field));
    }

    [Theory]
    [InlineData("amazon", "principle: Dive Deep", "principle: Dive Dep", "has no principle 'Dive Dep'; use one of: ")]
    [InlineData("google", "    round: behavioral", "    round: behavioral\n    principle: Ownership", "has no principles; remove it")]
    public void AQuestionAsksAboutAPrincipleOfItsRubric(string company, string line, string spoilt, string message)
    {
        using var folder = new TemporaryFolder().WithContent();
        var file = $"rubrics/questions/{company}.yaml";
        var text = File.ReadAllText(folder.File(file));
        var at = text.IndexOf(line, StringComparison.Ordinal);
        folder.Write(file, text[..at] + spoilt + text[(at + line.Length)..]);
        var faults = new ContentFaults();
        QuestionBank.Read(new ContentFolder(folder.Path), faults, Places.Library, company, Places.Library.LoadAll());
        var fault = Assert.Single(faults.All);
        Assert.Equal("principle", fault.Field);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static (Company Company, QuestionBank Bank) Load(string id)
    {
        var company = Places.Library.FindCompany(id);
        return (company, QuestionBank.Load(Places.Content, Places.Library, company));
    }
}
