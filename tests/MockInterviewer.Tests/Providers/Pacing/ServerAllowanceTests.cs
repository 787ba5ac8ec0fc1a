using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

/// <summary>Limits of several kinds are used up, and not run into.</summary>
public class ServerAllowanceTests
{
    private const int Calls = 1_000;
    private const int AtATime = 8;
    private const double Trip = 0.2;
    private const int FewRefused = Calls / 100 - 1;

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(600)]
    public void OneThatFillsUpAllTheTimeIsUsedUpEvenly(double held)
    {
        var (refused, seconds) = new GradualLimit(perSecond: 10, held) { Told = 600 }.Call(Calls, AtATime, Trip);
        Assert.InRange(refused, 0, FewRefused);
        Assert.InRange(seconds, (Calls - held - AtATime) / 10, (Calls - held) / 10 * 1.05 + Trip);
    }

    [Fact]
    public void OneThatFillsUpAllTheTimeIsUsedUpAlsoWhenAnswersTakeLong()
    {
        var (refused, seconds) = new GradualLimit(perSecond: 10, held: 600) { Told = 600 }.Call(Calls, atATime: 256, trip: 10);
        Assert.InRange(refused, 0, FewRefused);
        Assert.InRange(seconds, 40, 63);
    }

    [Fact]
    public void OneThatIsFilledUpByTheMinuteIsWaitedFor()
    {
        var (refused, seconds) = new MinuteLimit(600) { Told = 600 }.Call(Calls, AtATime, Trip);
        Assert.InRange(refused, 0, FewRefused);
        Assert.InRange(seconds, 60, 80);
    }

    [Fact]
    public void AServerThatDoesNotSayHowMuchTheLimitIsIsObeyedAllTheSame()
    {
        var (refused, seconds) = new MinuteLimit(600).Call(Calls, AtATime, Trip);
        Assert.InRange(refused, 0, FewRefused);
        Assert.InRange(seconds, 60, 80);
    }
}
