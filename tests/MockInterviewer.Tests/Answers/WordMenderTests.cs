using MockInterviewer.Core.Answers;
using Xunit;

namespace MockInterviewer.Tests.Answers;

/// <summary>A mistyped word is read as the one that was meant; names, terms and good words stay.</summary>
public class WordMenderTests
{
    private static readonly WordMender Mender = new(
        ["customer", "people", "decide", "separate", "month", "north", "table", "cable", "thing"], ["escalat"], new HashSet<string> { "the", "this", "with", "didn't", "was" });

    [Theory]
    [InlineData("custmoer", "customer")] // two letters swapped
    [InlineData("peopple", "people")] // one doubled
    [InlineData("seprate", "separate")] // one left out
    [InlineData("peoiple", "people")] // one put in
    [InlineData("seperate", "separate")] // one for another
    [InlineData("ustomer", "customer")] // the first too
    [InlineData("didnt", "didn't")]
    [InlineData("custmers", "customers")] // in front of an ending
    [InlineData("dceiding", "deciding")] // though the ending took a letter
    [InlineData("esclated", "escalated")] // of a form that is open at its end
    public void AWordOneSlipAwayFromOneKnownWordIsReadAsThat(string typed, string meant) => Assert.Equal(meant, Mender.Mend(typed));

    [Theory]
    [InlineData("teh", "the")]
    [InlineData("wiht", "with")]
    [InlineData("wsa", "was")]
    public void AShortWordIsReadAsAFunctionWord(string typed, string meant) => Assert.Equal(meant, Mender.Mend(typed));

    [Theory]
    [InlineData("customers")] // known with its ending
    [InlineData("deciding")]
    [InlineData("escalation")]
    [InlineData("fable")] // "table" or "cable"
    [InlineData("kafka")]
    [InlineData("tpm")]
    [InlineData("p99")]
    public void AnyOtherWordStays(string word) => Assert.Equal(word, Mender.Mend(word));

    [Theory]
    [InlineData("mnth", "month")]
    [InlineData("thig", "thing")] // a letter left out is likelier than "this"
    public void TheLikelierSlipDecides(string typed, string meant) => Assert.Equal(meant, Mender.Mend(typed));

    [Fact]
    public void ANameIsLeftAloneInsideASentence()
    {
        var rubric = Places.Library.Load("google", "behavioral");
        var words = new AnswerReader(rubric).Read("Custmoer Peple met the custmoer.", "", null).Sentences[0].Tokens.Select(t => t.Word);
        Assert.Equal(["customer", "peple", "met", "the", "customer"], words);
    }

    [Fact]
    public void WhatIsQuotedIsWhatWasTyped()
    {
        var rubric = Places.Library.Load("google", "behavioral");
        Assert.Equal("Teh custmoer left.", new AnswerReader(rubric).Read("Teh custmoer left.", "", null).Sentences[0].Evidence.Quote);
    }
}
