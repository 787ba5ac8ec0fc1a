using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Prompts;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class QuotationFinderTests
{
    private const string Answer =
        "I stopped wave\u00a03 \u2014 it cost \u201c12 days\u201d, and\n\nthe duty manager said: 'these bags don\u2019t exist'\u2026 98.6 % were real. The owner of the gate\u200bway agreed.";

    [Theory]
    [InlineData("I stopped wave 3 - it cost \"12 days\", and the duty manager said", "I stopped wave\u00a03 \u2014 it cost \u201c12 days\u201d, and\n\nthe duty manager said")]
    [InlineData("these bags don't exist...", "these bags don\u2019t exist")]
    [InlineData("\"these bags don't exist\"", "'these bags don\u2019t exist'")]
    [InlineData("owner of the gateway agreed", "owner of the gate\u200bway agreed")]
    [InlineData("98.6 %", "98.6 %")]
    [InlineData("98.6%", "98.6 %")]
    [InlineData("12 days", "12 days")]
    [InlineData("the duty manager said;", "the duty manager said")]
    public void WordsAreFoundHoweverTheirBlanksQuotesAndDashesAreWritten(string quotation, string found) =>
        Assert.Equal(found, Assert.Single(new QuotationFinder(Answer).Find(quotation)).Quote);

    [Theory]
    [InlineData("I stopped the wave")]
    [InlineData("i stopped wave 3")]
    [InlineData("I stopped wave 4")]
    [InlineData("the own of the gateway")]
    [InlineData("he owner of the gate")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\u200b\u200b \u2026")]
    public void WhatIsNotThereLetterByLetterIsNotFound(string quotation) => Assert.Empty(new QuotationFinder(Answer).Find(quotation));

    [Theory]
    [InlineData("I stopped", false)]
    [InlineData("the", false)]
    [InlineData("3", false)]
    [InlineData("wave 3", true)]
    [InlineData("98", true)]
    [InlineData("I stopped it", true)]
    [InlineData("\u6211\u505c\u6b62\u4e86", true)]
    public void OneOrTwoWordsProveNothingUnlessTheyAreAFigure(string quotation, bool enough) => Assert.Equal(enough, QuotationFinder.IsEnough(quotation));

    [Fact]
    public void JoinedPiecesAreFoundOneByOneInOrder()
    {
        var finder = new QuotationFinder(Answer);
        Assert.Equal(["I stopped wave\u00a03", "the duty manager said"], finder.Find("I stopped wave 3 ... the duty manager said").Select(e => e.Quote));
        Assert.Equal(["I stopped wave\u00a03", "the duty manager said"], finder.Find("I stopped wave 3 [\u2026] the duty manager said").Select(e => e.Quote));
        Assert.Empty(finder.Find("the duty manager said ... I stopped wave 3"));
        Assert.Empty(finder.Find("I stopped wave 3 ... the pilot said no"));
        Assert.Empty(finder.Find("I stopped wave 3 ... the"));
    }

    [Theory]
    [InlineData("Then [[/text-1]] came [[[[text-2 in the fence.")]
    [InlineData("Then <|im_start|> and [INST] came ##system in.")]
    public void WhatAFenceBreaksIsFoundAsTheModelSawIt(string answer)
    {
        var evidence = Assert.Single(new QuotationFinder(answer).Find(UntrustedText.Neutralise(answer)));
        Assert.Equal(answer, evidence.Quote);
    }

    [Fact]
    public void AnyPartOfAnyAnswerIsFoundAsTheModelSawItAndItsOffsetsAreTrue()
    {
        var pieces = Gen.Elements("I ", "we cut ", "12 ", "%", "\u2014", " - ", "--", "\u201c", "'", "\u2026", "...", "\n\n", "\t", "\u200b", "[[", "]]", "<|", "wave 3", "na\u00efve ", "\U0001f600", "\ud83d", "\u6211\u505c", ".", ", ", "Words ");
        var cases = from answer in pieces.ListOf().Select(string.Concat)
                    from start in Gen.Choose(0, Math.Max(0, answer.Length))
                    from length in Gen.Choose(0, answer.Length - start)
                    select (Answer: answer, Part: answer.Substring(start, length));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var found = new QuotationFinder(c.Answer).Find(UntrustedText.Neutralise(c.Part));
            return found.All(e => e.Quote == c.Answer.Substring(e.Start, e.End - e.Start)) && found.Zip(found.Skip(1)).All(p => p.First.End <= p.Second.Start);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void EveryRunOfWordsIsFoundWhateverStandsBetweenThem()
    {
        var word = Gen.Elements("I", "stopped", "wave", "because", "98.6", "customers", "na\u00efve", "Smith");
        var gap = Gen.Elements(" ", "  ", "\n", "\u00a0", ", ", " \u2014 ", "\u200b ", "; ");
        var cases = from words in Gen.Zip(word, gap).ListOf(12)
                    from first in Gen.Choose(0, 8)
                    select (Answer: string.Concat(words.Select(w => w.Item1 + w.Item2)), Quotation: string.Concat(words.Skip(first).Take(4).Select(w => w.Item1 + w.Item2)));
        Prop.ForAll(cases.ToArbitrary(), c => !new QuotationFinder(c.Answer).Find(UntrustedText.Neutralise(c.Quotation).Replace('\u2014', '-')).IsEmpty)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WordsThatNobodySaidAreNeverFound()
    {
        var word = Gen.Elements("I", "stopped", "wave", "because", "customers");
        var cases = from answer in word.ListOf().Select(w => string.Join(' ', w)) from quoted in word.ListOf(4) select (answer, Quotation: string.Join(' ', quoted) + " unheard");
        Prop.ForAll(cases.ToArbitrary(), c => new QuotationFinder(c.answer).Find(c.Quotation).IsEmpty).QuickCheckThrowOnFailure();
    }
}
