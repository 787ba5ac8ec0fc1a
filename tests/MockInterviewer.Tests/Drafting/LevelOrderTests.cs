using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>Which of a document's levels is the lowest.</summary>
public class LevelOrderTests
{
    [Theory]
    [InlineData("Score", "1", "2", "3", "4", "lowest", "highest")]
    [InlineData("Score", "4", "3", "2", "1", "highest", "lowest")]
    [InlineData("Points", "0", "5", "10", "20", "lowest", "highest")]
    [InlineData("Level", "L10", "L9", "L2", "L1", "highest", "lowest")]
    [InlineData("Rating", "Poor", "Fair", "Good", "Excellent", "lowest", "highest")]
    [InlineData("Rating", "Excellent", "Good", "Fair", "Poor", "highest", "lowest")]
    [InlineData("Grade", "A", "B", "C", "D", "highest", "lowest")]
    [InlineData("Level", "Sprout", "Shoot", "Branch", "Apple tree", "lowest", "highest")]
    public void AScaleBeginsWithItsLowestLevel(string name, string first, string second, string third, string fourth, string firstIs, string fourthIs)
    {
        var text = $"{Marks}\n\n| {name} | Meaning |\n| --- | --- |\n| {first} | Says what the {firstIs} does |\n| {second} | In between, nearer to the first |\n"
            + $"| {third} | In between, nearer to the last |\n| {fourth} | Says what the {fourthIs} does |\n";
        Assert.All(DraftedContent.Draft("guide.md", text).Criteria, c =>
            Assert.Equal(["Says what the lowest does.", "Says what the highest does."], [c.Criterion.Part.Anchors[0], c.Criterion.Part.Anchors[3]]));
    }

    [Fact]
    public void AnOrderThatNothingTellsIsThatOfTheTableAndIsSaid()
    {
        var draft = DraftedContent.Draft("guide.md", $"{Marks}\n\n| Level | Meaning |\n| --- | --- |\n| Sprout | Says a little |\n| Tree | Says it all |\n");
        Assert.All(draft.Criteria, c => Assert.Contains(c.Criterion.WeakSpots, w => w.Contains("in the order of the table", StringComparison.Ordinal)));
    }

    [Fact]
    public void ColumnsThatBeginWithTheHighestLevelAreTurned()
    {
        var draft = DraftedContent.Draft("ladder.md", """
            # Ladder

            | Area | Excellent | Good | Fair | Poor |
            | --- | --- | --- | --- | --- |
            | Depth | Finds the root cause of outages | Names the failure modes | Follows a design | Guesses at causes |
            | Delivery | Cuts scope before the date slips | Breaks work into milestones | Delivers given tasks | Misses dates |
            | People | Settles conflict openly | Listens and gives credit | Asks for help | Works alone |
            | Writing | Explains risks in plain language | Writes a status update | Reports when asked | Stays silent |
            """);
        Assert.Equal(["Guesses at causes.", "Follows a design.", "Names the failure modes.", "Finds the root cause of outages."], draft.Criteria[0].Criterion.Part.Anchors);
        Assert.Contains("the columns 'Poor', 'Fair', 'Good', 'Excellent' were taken as levels 1 to 4", string.Join('\n', draft.Criteria[0].Criterion.WeakSpots), StringComparison.Ordinal);
    }

    private const string Marks = """
        # Case study
        ## Analysis (30 marks)
        - names the root cause and not only symptoms
        - quantifies the impact with at least two figures
        - states assumptions and what would change them
        ## Plan (40 marks)
        - phases the rollout with milestones and owners
        - names the top risks and a mitigation for each
        - has a tested rollback
        ## Communication (20 marks)
        - tells executives the decision that is needed
        - reports status weekly on one page
        - uses plain language for customers
        ## Reflection (10 marks)
        - admits what went wrong
        - says what is done differently since
        - gives credit to others
        ## What the marks mean
        """;
}
