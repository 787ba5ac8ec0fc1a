using System.Runtime.CompilerServices;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

/// <summary>
/// One candidate goes through every company and round; the transcripts are kept in Golden. When content or manner was changed
/// on purpose, run with UPDATE_GOLDEN=1 and read the difference before it is committed.
/// </summary>
public class GoldenTranscriptTests
{
    private const int Seed = 46;

    public static TheoryData<string, string, string[]> Interviews => new()
    {
        { "google", "behavioral", ["g-beh-did-not-achieve", "g-beh-incomplete-data"] },
        { "amazon", "behavioral", ["a-beh-own-failure", "a-beh-half-the-data"] },
        { "spotify", "behavioral", ["s-beh-failed-program", "s-beh-incomplete-data"] },
        { "google", "culture", ["g-cul-hard-to-work-with", "g-cul-why-here"] },
        { "amazon", "culture", ["a-cul-lost-trust", "a-cul-why-here"] },
        { "spotify", "culture", ["s-cul-angry", "s-cul-why-here"] },
        { "google", "program", ["g-prg-slow-decline", "g-prg-late-map-data"] },
        { "amazon", "program", ["a-pro-slow-search", "a-pro-four-weeks-late"] },
        { "spotify", "program", ["s-pro-slow-start", "s-pro-no-hands"] },
        { "google", "system_design", ["g-sys-tell-people", "g-sys-short-links"] },
        { "amazon", "system_design", ["a-sys-app-notifications", "a-sys-short-links"] },
        { "spotify", "system_design", ["s-des-release-notifications", "s-des-library-database"] },
        { "google", "explainer", ["g-exp-load-balancer", "g-exp-api"] },
        { "amazon", "explainer", ["a-exp-more-servers", "a-exp-api"] },
        { "spotify", "explainer", ["s-exp-load-balancing", "s-exp-gateway"] },
        { "amazon", "writing", ["a-wri-red-status"] },
        { "google", "reverse", ["g-rev-your-turn", "g-rev-engineering-manager"] },
        { "amazon", "reverse", ["a-rev-your-turn", "a-rev-ask-the-engineer"] },
        { "spotify", "reverse", ["s-rev-your-turn", "s-rev-principal-engineer"] },
    };

    [Theory]
    [MemberData(nameof(Interviews))]
    public void TheInterviewReadsAsItDid(string companyId, string round, string[] questions)
    {
        var rubric = Places.Library.Load(companyId, round);
        var bank = QuestionBank.Load(Places.Content, Places.Library, rubric.Company);
        var persona = Persona.Load(Places.Content, rubric.Company.PersonaId);
        var interviewer = new Interviewer(persona, rubric, Technologies.Load(Places.Content, Places.Library.Documents), new StoppedClock());
        var plan = new InterviewPlan("golden", companyId, round, persona.Id, Seed, 2,
            [.. questions.Select(id => PlannedQuestion.Of(bank.Questions.Single(q => q.Id == id)))], "offline", StoppedClock.Now);

        var state = new ScriptedCandidate(File.ReadAllText(PathOf($"candidate-{round}.txt"))).Attend(interviewer, plan);

        AssertGolden(PathOf($"{companyId}-{round}.txt"), TranscriptText.Render(state, persona.Name));
    }

    [Fact]
    public void EveryCompanyAndRoundHasATranscript() => Assert.Equal(
        Places.Library.Companies.SelectMany(c => Places.Library.Rounds(c).Select(r => $"{c.Id}-{r}")).Order(),
        Interviews.Select(row => $"{row.Data.Item1}-{row.Data.Item2}").Order());

    private static void AssertGolden(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{path} is not there; run with UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string PathOf(string file, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Golden", file);
}
