using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

/// <summary>A citation is true when its place has what is drafted from it, not when it has something like it.</summary>
public class CitationCheckTests
{
    private static readonly RubricDraft Draft = DraftedContent.Draft("scheme.txt", ShapeTests.Scheme);

    // Line 4: names the root cause and not only symptoms; 5: quantifies the impact with at least two figures.
    [Theory]
    [InlineData("root cause", 4, 4)]
    [InlineData("caus*", 4, 4)]
    [InlineData("root cause|impact", 4, 5)]
    public void TermsThatStandAtThePlaceBearIt(string terms, int first, int last) => Assert.Empty(Faults(terms, (first, last)));

    [Theory]
    [InlineData("root causes", "has none of the terms")]
    [InlineData("cause analysis", "has none of the terms")]
    [InlineData("the cause root", "has none of the terms")]
    [InlineData("caus", "has none of the terms")]
    [InlineData("symptom", "has none of the terms")]
    [InlineData("cause and effect", "has none of the terms")]
    [InlineData("root cause|impact", "rests on 'impact', which no cited place has")]
    public void HalfATermIsNone(string terms, string says) => Assert.Contains(says, Faults(terms, (4, 4))[0], StringComparison.Ordinal);

    [Fact]
    public void EachPlaceHasToHaveOneOfTheTerms()
    {
        Assert.Empty(Faults("root cause|impact", (4, 4), (5, 5)));
        Assert.Contains("scheme, line 6, which has none", Assert.Single(Faults("root cause|impact", (4, 5), (6, 6))), StringComparison.Ordinal);
    }

    [Fact]
    public void APlaceBehindTheEndIsNone() => Assert.Contains("which is not there", Faults("root cause", (4, 900))[0], StringComparison.Ordinal);

    private static List<string> Faults(string terms, params (int First, int Last)[] places)
    {
        var question = Draft.Questions[0];
        question = question with { Terms = [.. terms.Split('|')], Part = question.Part with { Citations = [.. places.Select(p => new Citation("scheme", p.First, p.Last))] } };
        return [.. CitationCheck.Faults(Draft with { Criteria = [], RedFlags = [], Questions = [question] })];
    }
}
