using MockInterviewer.Core.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>Pairs of a good and a bad example, in quotation marks.</summary>
public class ExamplePairTests
{
    private const string Good = "I told the sponsor what each option would cost, and she chose the second";
    private const string Bad = "I held meetings with stakeholders";

    [Theory]
    [InlineData("\"Good: {0}.\".", "\"Bad: {0}.\".")]
    [InlineData("“Good: {0}.”", "“Bad: {0}.”")]
    [InlineData("Good: \"{0}.\".", "Bad: \"{0}.\".")]
    [InlineData("**Good:** “{0}.”.", "**Bad:** “{0}.”.")]
    [InlineData("- Good: \"{0}\"", "- Bad: \"{0}\"")]
    [InlineData("Strong answer: „{0}.“", "Weak answer: „{0}.“")]
    public void BothAreTakenAndWithoutTheirMarks(string good, string bad)
    {
        var draft = Draft(bad.Replace("{0}", Bad, StringComparison.Ordinal), good.Replace("{0}", Good, StringComparison.Ordinal));
        var criterion = draft.Criteria[0];
        Assert.Equal($"Does what the document warns of: {Bad}.", criterion.Criterion.Part.Anchors[0]);
        Assert.Contains(criterion.Checks, c => c.Part.Title == $"shows this: {Good}");
        Assert.DoesNotContain(draft.Losses, l => l.What.Contains("sponsor", StringComparison.Ordinal));
    }

    [Fact]
    public void AnExampleIsNotTakenApart()
    {
        var draft = Draft("- Bad: \"I was careful.\"", "- Good: \"I listed three risks, and each had an owner and a date.\"");
        Assert.Contains(draft.Criteria[0].Checks, c => c.Part.Title == "shows this: I listed three risks, and each had an owner and a date");
    }

    private static RubricDraft Draft(string bad, string good) => DraftedContent.Draft("guide.md", $"""
        # Interview guide
        ## Stakeholders
        - Names who decides and what that person heard
        - Wins people over without authority

        {bad}

        {good}

        ## Risks
        - Names risks and mitigations
        - Has a tested rollback
        - Says what is watched
        ## Results
        - Quantifies results with metrics
        - Gives a baseline
        - Follows the impact to customers
        ## Learning
        - Admits what went wrong
        - Says what is done differently since
        - Gives credit to others
        """);
}
