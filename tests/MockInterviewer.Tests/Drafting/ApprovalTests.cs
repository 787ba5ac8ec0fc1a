using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Content;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

public sealed class ApprovalTests : IDisposable
{
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
        var retired = new DraftApproval(_content.Content).Prepare("google", "behavioral").RetiredQuestions;
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
        Assert.Equal(plain.RetiredQuestions, windows.RetiredQuestions);
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
        Assert.DoesNotContain("plain", new DraftApproval(_content.Content).Prepare("google", "behavioral").RetiredQuestions);
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
    public async Task AQuestionThatTheBankHasInOtherWordsIsSaidToBeKept()
    {
        await DraftAsync();
        _content.Approve("acme", "case_study");
        await DraftAsync();
        Assert.Empty(new DraftApproval(_content.Content).Prepare("acme", "case_study").KeptQuestions);
        var file = DraftFiles.Questions("acme", "case_study");
        ContentFiles.Write(_content.Content, new Dictionary<string, string> { [file] = _content.Content.TextOf(file)!.Replace("text: \"", "text: \"Mended: ", StringComparison.Ordinal) });
        var approved = new DraftApproval(_content.Content).Prepare("acme", "case_study");
        Assert.Empty(approved.NewQuestions);
        Assert.Equal(Bank("acme").Select(q => q.Id), approved.KeptQuestions);
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

    private IReadOnlyList<Question> Bank(string company)
    {
        var library = new RubricLibrary(_content.Content);
        return QuestionBank.Load(_content.Content, library, library.FindCompany(company)).Questions;
    }

    private IReadOnlyList<string> Snapshot() =>
        [.. Directory.EnumerateFiles(_content.Path, "*", SearchOption.AllDirectories).Order().Where(f => !f.Contains("drafts", StringComparison.Ordinal)).Select(f => f + File.ReadAllText(f).Length)];
}
