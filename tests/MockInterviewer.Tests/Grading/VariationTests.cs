using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Transformations;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>
/// The same answer in another spelling, layout or English has the same level. Bounds as in <see cref="GamingTests"/>; the bench
/// prints the whole table: <c>-- variation</c>.
/// </summary>
public class VariationTests(GoldMoved gold, ITestOutputHelper output) : IClassFixture<GoldMoved>
{
    private static readonly Dictionary<string, (double Unchanged, double Shift)> NotYetSteady = new()
    {
        ["non-native function words"] = (0.909, Wanted.MostShift),
    };

    public static TheoryData<string> AllVariations => [.. Variations.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(AllVariations))]
    public async Task AnHonestVariationKeepsTheLevel(string name)
    {
        var movement = await gold.Measure.OfAsync(Variations.All.Single(v => v.Name == name), CancellationToken.None);
        output.WriteLine($"{name}: {movement.Unchanged:F4} unchanged, {movement.MeanChange:F4} on average");
        var isAllowed = NotYetSteady.TryGetValue(name, out var bounds);
        var (least, most) = isAllowed ? bounds : (Wanted.LeastUnchanged, Wanted.MostShift);
        Assert.InRange(movement.Unchanged, least, 1);
        Assert.InRange(movement.MeanChange, -most, most);
        Assert.Equal(isAllowed, !Wanted.Stays(movement)); // What is kept now is to lose its allowance.
    }
}
