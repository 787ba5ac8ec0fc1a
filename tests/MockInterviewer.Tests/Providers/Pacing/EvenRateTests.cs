using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Integrations.Providers.Pacing;
using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

public class EvenRateTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void InNoSecondMoreIsSentThanItsShareHoweverTheCallsCome() => Prop.ForAll(
        Gen.Choose(60, 6_000).ToArbitrary(), Gen.Choose(0, 400).ListOf(200).ToArbitrary(), (perMinute, pauses) =>
        {
            var rate = new EvenRate(perMinute);
            var (now, sent) = (Start, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause / 10.0);
                now += rate.Wait(now);
                rate.Spend(1, now);
                sent.Add(now);
            }
            return sent.All(t => sent.Count(s => s >= t && s < t + TimeSpan.FromSeconds(1)) <= perMinute / 60.0 * 1.1 + 2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhoeverAlwaysWantsMoreGetsAllOfIt()
    {
        var rate = new EvenRate(600);
        var now = Start;
        for (var i = 0; i < 1_000; i++)
        {
            // Timers are late.
            now += rate.Wait(now) is { Ticks: > 0 } wait ? wait + TimeSpan.FromMilliseconds(15) : TimeSpan.Zero;
            rate.Spend(1, now);
        }
        Assert.InRange((now - Start).TotalSeconds, 99.5, 101);
    }

    [Fact]
    public void WhatACallDidNotCostInTheEndIsGivenBack()
    {
        var rate = new EvenRate(6_000);
        rate.Spend(1_000, Start);
        rate.Correct(-990);
        Assert.Equal(TimeSpan.Zero, rate.Wait(Start));
    }
}
