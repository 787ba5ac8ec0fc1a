using MockInterviewer.Cli.Grading;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Pacing;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class BatchScreenTests
{
    private static readonly BatchMoment Half = new(
        new BatchCount(Graded: 3_301, NeedsReview: 98, Reviewed: 0, NotAssessable: 4, Failed: 9, Pending: 0, Unreadable: 0, Asked: 3_412), Total: 10_000, PerSecond: 83.2,
        TimeSpan.FromSeconds(41), new PaceState(64, 61, TimeSpan.Zero, IsDown: false), new RunCost(3_412, 6_824_000, 0, 1_706_000, 3.1240m, 0));

    private readonly BatchScreen _screen = new((_, text) => text);

    [Fact]
    public void OnAUsualWindowEverythingIsSeenAtOnce() => Assert.Equal(
        [
            "  ━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  3,412 of 10,000 · 34 %",
            "  3,301 graded · 98 to review · 9 failed · 4 not assessable",
            "  83 a second · 1 min 19 s left · 61 of 64 calls under way · 8,530k tokens",
            "  $3.124 of about $9.16",
        ],
        _screen.Rows(Half, 80, lastFault: null));

    [Fact]
    public void OnANarrowWindowNoPieceIsBroken() => Assert.Equal(
        [
            "  ━━━━┄┄┄┄┄┄┄┄┄┄  3,412 of 10,000 · 34 %",
            "  3,301 graded · 98 to review · 9 failed",
            "  4 not assessable",
            "  83 a second · 1 min 19 s left",
            "  61 of 64 calls under way",
            "  8,530k tokens · $3.124 of about $9.16",
        ],
        _screen.Rows(Half, 42, lastFault: null));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void NoRowReachesTheLastColumn(int width) => Assert.All(
        _screen.Rows(Half with { Pace = Half.Pace with { Wait = TimeSpan.FromSeconds(75) } }, width, new string('x', 500)),
        row => Assert.True(TextWidth.Of(row) < width, row));

    [Fact]
    public void WhatHoldsItUpIsSaid()
    {
        Assert.Contains("  waiting 12 s for the provider's limit", _screen.Rows(Half with { Pace = Half.Pace with { Wait = TimeSpan.FromSeconds(11.5) } }, 80, null));
        Assert.Contains("  the server does not answer · asked again now and then", _screen.Rows(Half with { Pace = Half.Pace with { IsDown = true } }, 80, null));
        Assert.Contains("  the limit lets nothing through", _screen.Rows(Half with { Pace = Half.Pace with { IsRefusing = true } }, 40, null));
    }

    [Fact]
    public void OfflineThereAreNoCallsAndNoMoney() => Assert.Equal(
        ["  20 answers", "  20 graded · 0 to review · 0 failed", "  2.5 a second · 8 s so far"],
        _screen.Rows(new BatchMoment(BatchCount.None with { Graded = 20, Asked = 20 }, Total: null, 2.5, TimeSpan.FromSeconds(8), PaceState.Idle, RunCost.None), 80, null));

    [Fact]
    public void OneIsNotSeveral() => Assert.StartsWith(
        "1 answer, 1 graded", BatchScreen.Line(Half with { Count = BatchCount.None with { Graded = 1 }, Total = null }), StringComparison.Ordinal);

    [Fact]
    public void APlainLineSaysTheSame() => Assert.Equal(
        "3,412 of 10,000 · 34 %, 3,301 graded, 98 to review, 9 failed, 4 not assessable, 83 a second, 1 min 19 s left, 61 of 64 calls under way, 8,530k tokens, $3.124 of about $9.16",
        BatchScreen.Line(Half));
}
