using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Integrations.Providers.Pacing;
using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

public class ConcurrencyWindowTests
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(200);

    private long _turn;

    [Fact]
    public void ItBeginsGentlyAndDoublesWithEachRoundTripUpToTheMost()
    {
        var window = new ConcurrencyWindow(64);
        var sizes = new List<int>();
        for (var round = 0; round < 5; round++)
        {
            sizes.Add(window.Size);
            Answer(window, window.Size);
        }
        Assert.Equal([8, 16, 32, 64, 64], sizes);
    }

    [Fact]
    public void AWindowThatIsNotUsedDoesNotGrow()
    {
        var window = new ConcurrencyWindow(64);
        for (var i = 0; i < 100; i++)
        {
            window.Answered(Usual, wasFull: false);
        }
        Assert.Equal(8, window.Size);
    }

    [Fact]
    public void RefusalsHalveItOnceARoundTripAndItGrowsByOneFromThere()
    {
        var window = new ConcurrencyWindow(64);
        Answer(window, 8 + 16 + 32);
        var sent = _turn + 64;
        for (var turn = _turn + 1; turn <= sent; turn++)
        {
            window.Refused(turn, sent);
        }
        Assert.Equal(32, window.Size);
        window.Refused(sent + 1, sent + 1);
        Assert.Equal(16, window.Size);
        Answer(window, 200);
        Assert.InRange(window.Size, 20, 27);
    }

    [Fact]
    public void ARefusalNowAndThenChangesNothing()
    {
        var window = new ConcurrencyWindow(64);
        for (var i = 1; i <= 400; i++)
        {
            if (i % 20 == 0)
            {
                window.Refused(i, i + 30);
            }
            else
            {
                window.Answered(Usual, wasFull: true);
            }
        }
        Assert.Equal(64, window.Size);
    }

    [Fact]
    public void AServerThatOnlyTakesLongerForMoreIsGivenNoMore()
    {
        var window = new ConcurrencyWindow(64);
        for (var i = 0; i < 300; i++)
        {
            // One after another: each waits for all before it.
            window.Answered(Usual * window.Size, wasFull: true);
        }
        Assert.InRange(window.Size, 8, 32);
    }

    [Fact]
    public void WhateverComesItStaysBetweenOneAndTheMost() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<bool[]>>(), Gen.Choose(1, 200).ToArbitrary(), (answers, most) =>
        {
            var window = new ConcurrencyWindow(most);
            long turn = 0;
            foreach (var good in answers.Get)
            {
                turn++;
                if (good)
                {
                    window.Answered(Usual, wasFull: true);
                }
                else
                {
                    window.Refused(turn, turn);
                }
                Assert.InRange(window.Size, 1, most);
            }
            return true;
        }).QuickCheckThrowOnFailure();

    private void Answer(ConcurrencyWindow window, int answers)
    {
        for (var i = 0; i < answers; i++)
        {
            _turn++;
            window.Answered(Usual, wasFull: true);
        }
    }
}
