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

    private IReadOnlyList<string> Snapshot() =>
        [.. Directory.EnumerateFiles(_content.Path, "*", SearchOption.AllDirectories).Order().Where(f => !f.Contains("drafts", StringComparison.Ordinal)).Select(f => f + File.ReadAllText(f).Length)];
}
