using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Integrations.Providers.Pacing;
using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

public class RetryWaitsTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public void WaitsDoubleUpToTheLongest()
    {
        var waits = new RetryWaits(First, Longest, () => 1);
        Assert.Equal([1, 2, 4, 8, 16, 30, 30], Enumerable.Range(1, 7).Select(n => waits.After(n).TotalSeconds));
    }

    [Fact]
    public void ChanceTakesUpToHalfOfAWaitAndNeverAllOfIt() => Prop.ForAll(
        Gen.Choose(1, 1_000).ToArbitrary(), Gen.Choose(0, 999).ToArbitrary(), (failures, chance) =>
        {
            var usual = new RetryWaits(First, Longest, () => 1).After(failures);
            var wait = new RetryWaits(First, Longest, () => chance / 1000.0).After(failures);
            return wait >= usual / 2 && wait <= usual;
        }).QuickCheckThrowOnFailure();
}
