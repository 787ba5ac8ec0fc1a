using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Reports.Drafts;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>A small draft and its review sheet, as a person gets them.</summary>
public class GoldenDraftTests
{
    [Fact]
    public async Task ASmallDraftIsAsItWas()
    {
        using var content = new DraftedContent();
        var draft = await content.DraftAsync("acme", "case_study", content.Write("scheme.txt", ShapeTests.Scheme));
        var files = DraftFiles.Write(draft);
        Check("case_study.yaml", files[DraftFiles.Rubric("acme", "case_study")]);
        Check("case_study.questions.yaml", files[DraftFiles.Questions("acme", "case_study")]);
        Check("case_study.md", ReviewSheet.Render(draft));
    }

    private static void Check(string name, string actual)
    {
        var path = Path.Combine(Places.Repository, "tests", "MockInterviewer.Tests", "Drafting", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"{path} is missing; run the tests with UPDATE_GOLDEN=1 and read what was written");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
