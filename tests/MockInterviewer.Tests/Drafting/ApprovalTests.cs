using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Content;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

public sealed class ApprovalTests : IDisposable
{
    private const string BankFile = "rubrics/questions/acme.yaml";

    private readonly DraftedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task AnApprovedDraftIsARubricLikeAnyOther()
    {
        await DraftAsync();
        var rubric = _content.Approve("acme", "case_study");
        var library = new RubricLibrary(_content.Content);
        Assert.Equal(["Strong no hire", "No hire", "Hire", "Strong hire"], rubric.Company.Decisions);
        Assert.NotEmpty(QuestionBank.Load(_content.Content, library, rubric.Company).InRound("case_study"));
        Assert.Equal(64, library.Documents.Find("scheme")!.Sha256.Length);
        Assert.Empty(new DraftApproval(_content.Content).Drafts());
        Assert.StartsWith("# Drafted by the offline drafter; approved by a person.", File.ReadAllText(_content.Content.PathOf("rubrics/acme/case_study.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondApprovalIsTheNextVersionAndTheFirstIsKept()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        var first = _content.Content.TextOf("rubrics/acme/case_study.yaml");
        await DraftAsync();
        Assert.Equal(2, _content.Approve("acme", "case_study").Version);
        Assert.Equal(first, _content.Content.TextOf("rubrics/history/acme/case_study.v1.yaml"));
        var library = new RubricLibrary(_content.Content);
        Assert.Equal(["case_study"], library.Rounds(library.FindCompany("acme")));
        Assert.Single(library.Documents.All, d => d.Id == "scheme");
    }

    [Fact]
    public async Task WhatSomebodySpoiltInADraftIsNotApproved()
    {
        await DraftAsync();
        var file = DraftFiles.Rubric("acme", "case_study");
        var before = Snapshot();
        ContentFiles.Write(_content.Content, new Dictionary<string, string> { [file] = _content.Content.TextOf(file)!.Replace("weight: 40", "weight: 50", StringComparison.Ordinal) });
        var e = Assert.Throws<InvalidContentException>(() => _content.Approve("acme", "case_study"));
        Assert.Contains("the weights sum to 110", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task QuestionsThatNameWhatOnlyTheOldRubricHasLeaveTheBankAndAreKeptBesideIt()
    {
        var before = Bank("google");
        _content.Save(await _content.DraftAsync("google", "behavioral", _content.Write("scheme.txt", ShapeTests.Scheme)));
        var retired = new DraftApproval(_content.Content).Prepare("google", "behavioral").Questions.Retired;
        _content.Approve("google", "behavioral");
        var after = Bank("google");
        Assert.Contains("g-beh-buy-in", retired);
        Assert.All(before.Where(q => q.Round != "behavioral"), q => Assert.Equal(q.Text, Assert.Single(after, a => a.Id == q.Id).Text));
        Assert.Equal(before.Select(q => q.Id).Except(retired), after.Select(q => q.Id).Intersect(before.Select(q => q.Id)));
        var kept = _content.Content.TextOf("rubrics/history/google/behavioral.v1.questions.yaml")!;
        Assert.All(before.Where(q => retired.Contains(q.Id)), q => Assert.Contains(q.Text, kept, StringComparison.Ordinal));
        Assert.All(before.Where(q => retired.Contains(q.Id)).SelectMany(q => q.Probes), p => Assert.Contains(p.Text, kept, StringComparison.Ordinal));
        Assert.DoesNotContain("g-cul", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABankWithTheLineEndsOfWindowsIsCutAtTheSamePlaces()
    {
        const string file = "rubrics/questions/google.yaml";
        var ends = _content.Content.TextOf(file)!.ReplaceLineEndings("\r\n");
        _content.Save(await _content.DraftAsync("google", "behavioral", _content.Write("scheme.txt", ShapeTests.Scheme)));
        var plain = new DraftApproval(_content.Content).Prepare("google", "behavioral");
        var windows = new DraftApproval(_content.Content.With([new(file, ends)])).Prepare("google", "behavioral");
        Assert.Equal(plain.Questions.Retired, windows.Questions.Retired);
        Assert.Equal(plain.Files[file], windows.Files[file].ReplaceLineEndings("\n"));
        Assert.Equal(plain.Files["rubrics/history/google/behavioral.v1.questions.yaml"], windows.Files["rubrics/history/google/behavioral.v1.questions.yaml"]);
    }

    [Fact]
    public async Task AQuestionThatNeedsNothingOfTheOldRubricStays()
    {
        const string file = "rubrics/questions/google.yaml";
        var plain = "  - id: plain\n    round: behavioral\n    text: What did you do?\n    difficulty: 1\n    minutes: 3\n    cite: [{document: tpm-46-questions, lines: 4}]\n\n# The last.\n";
        ContentFiles.Write(_content.Content, new Dictionary<string, string> { [file] = _content.Content.TextOf(file)!.Replace("questions:\n", "questions:\n" + plain, StringComparison.Ordinal) });
        _content.Save(await _content.DraftAsync("google", "behavioral", _content.Write("scheme.txt", ShapeTests.Scheme)));
        Assert.DoesNotContain("plain", new DraftApproval(_content.Content).Prepare("google", "behavioral").Questions.Retired);
        _content.Approve("google", "behavioral");
        Assert.Contains("# The last.", _content.Content.TextOf(file)!, StringComparison.Ordinal);
        Assert.Contains(Bank("google"), q => q.Id == "plain");
    }

    [Fact]
    public async Task TwoDocumentsOfOneNameInTwoDraftsHaveTwoIds()
    {
        _content.Save(await _content.DraftAsync("acme", "case_study", _content.Write("guide.md", ShapeTests.Scheme)));
        _content.Save(await _content.DraftAsync("bravo", "case_study", _content.Write("guide.txt", "\n" + ShapeTests.Scheme)));
        var (acme, bravo) = (_content.Approve("acme", "case_study"), _content.Approve("bravo", "case_study"));
        Assert.All(acme.Criteria.SelectMany(c => c.Citations), c => Assert.Equal("guide", c.Document));
        Assert.All(bravo.Criteria.SelectMany(c => c.Citations), c => Assert.Equal("guide-2", c.Document));
        var documents = new RubricLibrary(_content.Content).Documents;
        Assert.NotEqual(documents.Find("guide")!.Sha256, documents.Find("guide-2")!.Sha256);
    }

    [Fact]
    public async Task ADraftWhoseDocumentsIdMeansAnotherByNowIsNotApproved()
    {
        await DraftAsync();
        var sources = _content.Content.TextOf("rubrics/sources.yaml")!;
        ContentFiles.Write(_content.Content, new Dictionary<string, string>
        {
            ["rubrics/sources.yaml"] = $"{sources}  - id: scheme\n    title: T\n    about: A.\n    lines: 90\n    sha256: {new string('0', 64)}\n",
        });
        var before = Snapshot();
        var e = Assert.Throws<InvalidContentException>(() => _content.Approve("acme", "case_study"));
        Assert.Contains("'scheme' is another document in rubrics/sources.yaml by now; draft again with --replace", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task AQuestionThatSomebodyMendedInTheDraftTakesThePlaceOfTheBanksWhichIsKept()
    {
        var id = await DraftAgainAsync();
        Mend(DraftFiles.Questions("acme", "case_study"), id, "Mended: ");
        var before = Bank("acme").Single(q => q.Id == id).Text;
        var changes = new DraftApproval(_content.Content).Prepare("acme", "case_study").Questions;
        Assert.Equal($"new: , replaced: {id}, kept: , retired: ", Told(changes));
        _content.Approve("acme", "case_study");
        Assert.StartsWith("Mended: ", Assert.Single(Bank("acme"), q => q.Id == id).Text, StringComparison.Ordinal);
        Assert.Contains(before, _content.Content.TextOf("rubrics/history/acme/case_study.v1.questions.yaml")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionThatSomebodyMendedInTheBankStaysWhereTheDraftsIsAMachines()
    {
        var id = await DraftAgainAsync();
        Mend(BankFile, id, "Mended: ");
        Mend(BankFile, id, "Twice ");
        var changes = new DraftApproval(_content.Content).Prepare("acme", "case_study").Questions;
        Assert.Equal($"new: , replaced: , kept: {id}, retired: ", Told(changes));
        _content.Approve("acme", "case_study");
        Assert.StartsWith("Twice Mended: ", Assert.Single(Bank("acme"), q => q.Id == id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoMendedQuestionsTheDraftsIsAskedAndTheBanksKept()
    {
        var id = await DraftAgainAsync();
        Mend(BankFile, id, "In the bank: ");
        Mend(DraftFiles.Questions("acme", "case_study"), id, "In the draft: ");
        _content.Approve("acme", "case_study");
        Assert.StartsWith("In the draft: ", Assert.Single(Bank("acme"), q => q.Id == id).Text, StringComparison.Ordinal);
        Assert.Contains("In the bank: ", _content.Content.TextOf("rubrics/history/acme/case_study.v1.questions.yaml")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAMachineDraftedOtherwiseReplacesWhatAMachineDraftedBefore()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        _content.Save(await _content.DraftAsync("acme", "case_study", _content.Write("scheme.txt", "\n\n" + ShapeTests.Scheme)));
        var changes = new DraftApproval(_content.Content).Prepare("acme", "case_study").Questions;
        Assert.Equal(Bank("acme").Select(q => q.Id), changes.Replaced);
    }

    [Fact]
    public async Task AQuestionWithTheIdOfAnotherRoundsIsRefusedAndNothingIsChanged()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        _content.Save(await _content.DraftAsync("acme", "case", _content.Write("scheme.txt", ShapeTests.Scheme)));
        var id = Bank("acme")[0].Id;
        var file = DraftFiles.Questions("acme", "case");
        Write(file, _content.Content.TextOf(file)!.Replace("- id: acme-case-analysis-of", $"- id: {id}", StringComparison.Ordinal));
        var before = Snapshot();
        var e = Assert.Throws<InvalidContentException>(() => _content.Approve("acme", "case"));
        Assert.Contains($"{file}:3: id: '{id}' is a question of the round 'case_study' in {BankFile}; give this one another id", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task ADraftedQuestionTakesNoIdOfAnotherRounds()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        var taken = Bank("acme")[0];
        Write(BankFile, _content.Content.TextOf(BankFile)!.Replace(taken.Id, "acme-case-plan", StringComparison.Ordinal));
        _content.Save(await _content.DraftAsync("acme", "case", _content.Write("scheme.txt", ShapeTests.Scheme)));
        _content.Approve("acme", "case");
        Assert.Equal([("acme-case-plan", "case_study"), ("acme-case-plan-2", "case")], Bank("acme").Where(q => q.Id.StartsWith("acme-case-plan", StringComparison.Ordinal)).Select(q => (q.Id, q.Round)));
    }

    [Theory]
    [InlineData("company", "name: \"", "rubrics/companies.yaml")]
    [InlineData("sources", "title: \"", "rubrics/sources.yaml")]
    public async Task WhatSomebodyMendedOfACompanyOrDocumentThatIsListedIsRefusedRatherThanLost(string kind, string field, string listed)
    {
        _content.Save(await _content.DraftAsync("acme", "other", _content.Write("scheme.txt", ShapeTests.Scheme)));
        await DraftAsync();
        _content.Approve("acme", "case_study");
        // As a machine wrote it, it gives way to what is listed.
        Assert.NotNull(new DraftApproval(_content.Content).Prepare("acme", "other"));
        var file = $"rubrics/drafts/acme/other.{kind}.yaml";
        Write(file, _content.Content.TextOf(file)!.Replace(field, field + "My ", StringComparison.Ordinal));
        var e = Assert.Throws<InvalidContentException>(() => _content.Approve("acme", "other"));
        Assert.Contains($"{file}:2: id: ", e.Message, StringComparison.Ordinal);
        Assert.Contains($"stands in {listed} in other words", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVersionThatIsKeptIsNeverWrittenOver()
    {
        _content.Save(await _content.DraftAsync("google", "behavioral", _content.Write("scheme.txt", ShapeTests.Scheme)));
        Write("rubrics/history/google/behavioral.v1.yaml", "# mine");
        var e = Assert.Throws<InvalidContentException>(() => _content.Approve("google", "behavioral"));
        Assert.Contains("behavioral.v1.yaml: another version of that number is kept there; raise 'version' in rubrics/google/behavioral.yaml", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drafts", "case_study")]
    [InlineData("acme", "case_study")]
    [InlineData("drafts/acme", "case_study")]
    [InlineData("google", "../drafts/acme/case_study")]
    [InlineData("google", "../../rubrics/drafts/acme/case_study")]
    [InlineData("history", "acme")]
    public async Task ADraftCannotBeLoadedByAnyName(string company, string round)
    {
        await DraftAsync();
        Assert.Throws<UnknownNameException>(() => new RubricLibrary(_content.Content).Load(company, round));
    }

    [Fact]
    public async Task NoDraftIsAmongAllRubricsAndNoneIsAFault()
    {
        await DraftAsync();
        Assert.DoesNotContain(new RubricLibrary(_content.Content).LoadAll(), r => r.Id.Contains("acme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACompanyCannotBeCalledDraftsSoThatDraftsWouldGrade()
    {
        await DraftAsync();
        var companies = _content.Content.TextOf("rubrics/companies.yaml")!;
        ContentFiles.Write(_content.Content, new Dictionary<string, string>
        {
            ["rubrics/companies.yaml"] = companies + "  - {id: drafts, name: D, persona: google, decisions: {1: a, 2: b, 3: c, 4: d}}\n",
        });
        var e = Assert.Throws<InvalidContentException>(() => new RubricLibrary(_content.Content).Load("drafts", "acme"));
        Assert.Contains("'drafts' is a folder of rubrics/ that holds no company's rubrics", e.Message, StringComparison.Ordinal);
    }

    private async Task DraftAsync() => _content.Save(await _content.DraftAsync("acme", "case_study", _content.Write("scheme.txt", ShapeTests.Scheme)));

    /// <summary>An approved draft, and the same draft once more.</summary>
    /// <returns>The id of a question in both.</returns>
    private async Task<string> DraftAgainAsync()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        await DraftAsync();
        return Bank("acme")[1].Id;
    }

    private static string Told(QuestionChanges changes) =>
        $"new: {string.Join(' ', changes.New)}, replaced: {string.Join(' ', changes.Replaced)}, kept: {string.Join(' ', changes.Kept)}, retired: {string.Join(' ', changes.Retired)}";

    private void Mend(string file, string id, string words)
    {
        var parts = _content.Content.TextOf(file)!.Split($"- id: {id} ");
        var at = parts[1].IndexOf("text: \"", StringComparison.Ordinal) + "text: \"".Length;
        Write(file, $"{parts[0]}- id: {id} {parts[1].Insert(at, words)}");
    }

    private void Write(string file, string text) => ContentFiles.Write(_content.Content, new Dictionary<string, string> { [file] = text });

    private IReadOnlyList<Question> Bank(string company)
    {
        var library = new RubricLibrary(_content.Content);
        return QuestionBank.Load(_content.Content, library, library.FindCompany(company)).Questions;
    }

    private IReadOnlyList<string> Snapshot() =>
        [.. Directory.EnumerateFiles(_content.Path, "*", SearchOption.AllDirectories).Order().Where(f => !f.Contains("drafts", StringComparison.Ordinal)).Select(f => f + File.ReadAllText(f).Length)];
}
