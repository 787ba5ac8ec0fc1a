using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>Drafts of which a part is gone.</summary>
public sealed class ApprovalFaultTests : IDisposable
{
    private readonly DraftedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("acme", "case_study")]
    [InlineData("google", "behavioral")]
    public async Task ADraftWhoseQuestionsAreGoneIsNotTakenForOneWithoutQuestions(string company, string round)
    {
        _content.Save(await _content.DraftAsync(company, round, _content.Write("scheme.txt", ShapeTests.Scheme)));
        var file = DraftFiles.Questions(company, round);
        File.Delete(_content.Content.PathOf(file));
        var e = Assert.Throws<InvalidContentException>(() => new DraftApproval(_content.Content).Prepare(company, round));
        Assert.StartsWith($"{file}: the file is missing", e.Message, StringComparison.Ordinal);
        Assert.Contains("--replace", e.Message, StringComparison.Ordinal);
    }
}
