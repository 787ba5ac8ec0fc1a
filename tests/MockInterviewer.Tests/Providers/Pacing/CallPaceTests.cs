using MockInterviewer.Integrations.Providers;
using MockInterviewer.Integrations.Providers.Pacing;
using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

public sealed class CallPaceTests : IDisposable
{
    private const long Bytes = 1_000;

    private static readonly CallLimits Limits = new() { Concurrency = 2, OutagePatience = TimeSpan.FromMinutes(5), FailuresToOpen = 3 };

    /// <summary>Nothing fires until the test lets the time pass.</summary>
    private readonly ImpatientClock _clock = new(TimeSpan.Zero);

    private readonly CallPace _pace;

    public CallPaceTests() => _pace = new CallPace(Limits, _clock);

    public void Dispose() => _pace.Dispose();

    [Fact]
    public async Task PlacesAreGivenInTheOrderOfAsking()
    {
        var (first, second) = (await EnterAsync(), await EnterAsync());
        var waiting = Enumerable.Range(0, 4).Select(_ => EnterAsync()).ToList();
        Assert.All(waiting, w => Assert.False(w.IsCompleted));
        var order = new List<long>();
        foreach (var place in (CallPlace[])[first, second])
        {
            place.Dispose();
        }
        foreach (var next in waiting)
        {
            using var place = await next;
            order.Add(place.Turn);
        }
        Assert.Equal([3, 4, 5, 6], order);
    }

    [Fact]
    public async Task WhoLeavesWhileWaitingTakesNobodysPlace()
    {
        using var leaving = new CancellationTokenSource();
        var (first, _) = (await EnterAsync(), await EnterAsync());
        var gone = _pace.EnterAsync(Bytes, leaving.Token).AsTask();
        var stays = EnterAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        first.Dispose();
        Assert.Equal(3, (await stays).Turn);
        Assert.Equal(2, _pace.State.UnderWay);
    }

    [Fact]
    public async Task AServerThatRefusesManyIsLeftAloneForAsLongAsItAsks()
    {
        for (var i = 0; i < 3; i++)
        {
            using var place = await EnterAsync();
            _pace.Refused(place, TimeSpan.FromSeconds(20));
        }
        var next = EnterAsync();
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(next.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(1), _pace.State.Wait);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await next).Dispose();
    }

    [Fact]
    public async Task OneRefusalAmongGoodAnswersHoldsNobodyBack()
    {
        for (var i = 0; i < 30; i++)
        {
            using var place = await EnterAsync();
            _pace.Answered(place, tokens: 100);
        }
        using (var refused = await EnterAsync())
        {
            _pace.Refused(refused, TimeSpan.FromSeconds(20));
        }
        Assert.True(EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task AServerThatWentDownIsAskedByOneAtATimeUntilItIsBack()
    {
        await AnswerAsync();
        Assert.Equal(OutageStage.None, await FailAsync());
        Assert.Equal(OutageStage.None, await FailAsync());
        Assert.Equal(OutageStage.Waited, await FailAsync());
        var (probe, other) = (EnterAsync(), EnterAsync());
        Assert.False(probe.IsCompleted);
        Assert.True(_pace.State.IsDown);
        _clock.Advance(TimeSpan.FromSeconds(1));
        using (var place = await probe)
        {
            Assert.False(other.IsCompleted);
            Assert.Equal(OutageStage.Waited, _pace.Failed(isLimit: false));
        }
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(other.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        using (var place = await other)
        {
            _pace.Answered(place, tokens: null);
        }
        Assert.False(_pace.State.IsDown);
    }

    [Fact]
    public async Task AServerThatStaysDownIsNotWaitedForWithoutEnd()
    {
        await AnswerAsync();
        for (var i = 0; i < 3; i++)
        {
            await FailAsync();
        }
        _clock.Advance(Limits.OutagePatience);
        Assert.Equal(OutageStage.GivenUp, await FailAsync());
    }

    [Fact]
    public async Task AServerThatNeverAnsweredIsNotWaitedFor()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(OutageStage.None, await FailAsync());
        }
        Assert.True(EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task AServerThatRefusesFromTheBeginningForALimitIsWaitedFor()
    {
        await FailAsync(isLimit: true);
        await FailAsync(isLimit: true);
        Assert.Equal(OutageStage.Waited, await FailAsync(isLimit: true));
        Assert.Equal((false, true), (_pace.State.IsDown, _pace.State.IsRefusing));
    }

    [Fact]
    public async Task TokensAMinuteAreKeptByWhatCallsDidCost()
    {
        using var pace = new CallPace(Limits with { TokensPerMinute = 60_000 }, _clock);
        using (var first = await pace.EnterAsync(Bytes, CancellationToken.None))
        {
            Assert.Equal(500, first.Tokens);
            pace.Answered(first, tokens: 2_000);
        }
        var next = pace.EnterAsync(Bytes, CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.True((await next).Tokens > 500);
    }

    private Task<CallPlace> EnterAsync() => _pace.EnterAsync(Bytes, CancellationToken.None).AsTask();

    private async Task AnswerAsync()
    {
        using var place = await EnterAsync();
        _pace.Answered(place, tokens: null);
    }

    private async Task<OutageStage> FailAsync(bool isLimit = false)
    {
        using var place = await EnterAsync();
        return _pace.Failed(isLimit);
    }
}
