using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class QuotationTests
{
    [Theory]
    [InlineData("I stopped the third wave.", "I stopped the third wave")]
    [InlineData("- I stopped the third wave, although the director wanted to go on and patch it in flight.", "I stopped the third wave")]
    [InlineData("I wrote down three options with the days, the people and the risk of each on one page for her.", null)]
    [InlineData("If the numbers have not moved by Friday, I was wrong and we go to the second of the two.", null)]
    [InlineData("- What I did first: asked our researcher to run it again with 18 children, in two groups.", null)]
    [InlineData("Underneath: her bonus counted launches.", "Underneath: her bonus counted launches")]
    [InlineData("I told him in front of everyone in the call that because of him the CTO will miss the date.", null)]
    [InlineData("I also managed the different views between legal, who wanted to be careful, and sales, who wanted to go fast.", null)]
    [InlineData("How do you find out about it?", null)]
    [InlineData("Yes.", null)]
    [InlineData("He said \"go on with it now\".", null)]
    public void AShortQuotationStandsByItself(string sentence, string? quotation) => Assert.Equal(quotation, Quotation.From(sentence));
}
