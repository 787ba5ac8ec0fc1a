using MockInterviewer.Core.Answers;
using MockInterviewer.Robustness;
using Xunit;

namespace MockInterviewer.Tests.Answers;

/// <summary>A long answer behind which words of another were pasted is read as two; an answer to one question as one.</summary>
public class TopicBreakTests
{
    private static readonly GoldAnswer[] Gold = [.. GoldSet.Read(Places.Gold), .. GoldSet.Read(Places.SecondWriter)];

    private static readonly GoldAnswer Weak = Gold.First(a => a.IsWeak && a.Submission.Round == "behavioral" && Words(a) > 150);

    private static readonly GoldAnswer Other = Gold.First(a => a.Label == 4 && a.Submission.Round == "system_design" && Words(a) > 200);

    private static readonly GoldAnswer Third = Gold.Last(a => a.Label == 4 && a.Submission.Round == "explainer" && Words(a) > 150);

    [Fact]
    public void WordsOfAnotherAnswerAreReadByThemselves()
    {
        var parts = PartsOf($"{Weak.Submission.Answer}\n\n{Other.Submission.Answer}");
        Assert.StartsWith(parts[1].Sentences[0].Evidence.Quote, Other.Submission.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void TheyAreFoundWithoutABlankLineBeforeThemToo() =>
        Assert.Equal(2, PartsOf($"{Weak.Submission.Answer} {Other.Submission.Answer}".ReplaceLineEndings(" ")).Count);

    [Fact]
    public void OfATextPutTogetherOfSeveralEachBeginningOfAParagraphMayBeThePlace() =>
        Assert.InRange(PartsOf($"{Weak.Submission.Answer}\n\n{Other.Submission.Answer}\n\n{Third.Submission.Answer}").Count, 4, 6);

    [Fact]
    public void FewHonestAnswersAreTakenForTwo()
    {
        var parts = Gold.Select(a => new AnswerReader(Places.Library.Load(a.Submission.Company, a.Submission.Round))
            .Read(a.Submission.Answer, a.Submission.Question, null).Parts().Count);
        Assert.InRange(parts.Count(c => c > 1), 0, 4);
    }

    [Fact]
    public void AnAnswerOfUsualLengthIsReadInOneWhateverItSpeaksOf()
    {
        var half = string.Join(' ', Other.Submission.Answer.Split(' ').Take(100));
        Assert.Single(PartsOf($"{string.Join(' ', Weak.Submission.Answer.Split(' ').Take(100))}\n\n{half}"));
    }

    private static IReadOnlyList<AnswerReading> PartsOf(string answer) =>
        new AnswerReader(Places.Library.Load(Weak.Submission.Company, Weak.Submission.Round)).Read(answer, Weak.Submission.Question, null).Parts();

    private static int Words(GoldAnswer answer) => answer.Submission.Answer.Split(' ').Length;
}
