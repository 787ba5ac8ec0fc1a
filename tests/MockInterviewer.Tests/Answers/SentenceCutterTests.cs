using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class SentenceCutterTests
{
    private static List<string> Cut(string text) => [.. SentenceCutter.Cut(text).Select(s => text[s.Start..s.End])];

    [Fact]
    public void SentencesEndAtFullStops() => Assert.Equal(["I stopped it.", "Why? ".Trim(), "Because 99.97 % was wrong!"],
        Cut("I stopped it. Why? Because 99.97 % was wrong!"));

    [Fact]
    public void BulletsAreSentences() => Assert.Equal(["- cut scope", "- asked Ana", "1. ship"], Cut("- cut scope\n- asked Ana\n1. ship"));

    [Fact]
    public void AWrappedLineGoesOn() => Assert.Equal(["I asked the team that owned\nthe gateway."], Cut("I asked the team that owned\nthe gateway."));

    [Fact]
    public void AbbreviationsDoNotEndASentence() => Assert.Equal(["Some flags, e.g. for search, stayed."], Cut("Some flags, e.g. for search, stayed."));

    [Fact]
    public void AQuotedSentenceEndsAfterItsQuotationMark() =>
        Assert.Equal(["She said \"no.\"", "I went on."], Cut("She said \"no.\" I went on."));

    [Fact]
    public void WhateverIsTypedTheSentencesAreInOrderAndHoldAllButWhiteSpace() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        var end = 0;
        var kept = 0;
        foreach (var (start, stop) in SentenceCutter.Cut(text))
        {
            if (start < end || stop <= start)
            {
                return false;
            }
            kept += text[start..stop].Count(c => !char.IsWhiteSpace(c));
            end = stop;
        }
        return kept == text.Count(c => !char.IsWhiteSpace(c));
    }).QuickCheckThrowOnFailure();
}
