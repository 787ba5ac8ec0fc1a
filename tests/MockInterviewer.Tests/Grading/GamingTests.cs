using System.Collections.Immutable;
using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Transformations;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>
/// What tricks do to the levels of the gold set, offline. The bounds are those of <see cref="Wanted"/>; where they are not kept yet,
/// what is reached is held in their place, so that it can only get better. The bench prints the whole table: <c>-- gaming</c>.
/// </summary>
public class GamingTests(GoldMoved gold, ITestOutputHelper output) : IClassFixture<GoldMoved>
{
    /// <summary>Each attack text behind so many answers; the bench takes all of them.</summary>
    private const int AnswersPerInjection = 3;

    private static readonly Dictionary<string, (double Rise, double Lifted)> NotYetResisted = new()
    {
        ["substance claimed, not told"] = (0.12, 0.203),
        ["one strong sentence said ten ways"] = (0.10, 0.178),
        ["quotations of nobody"] = (0.431, 0.19),
        ["numbers of nothing with their source"] = (0.30, 0.089),
        ["own sentences spliced with a strong answer's"] = (0.466, 0.33),
        ["the words of strong answers between words"] = (0.563, 0.279),
    };

    /// <summary>Wanted of each: 1, all of them at level 1 with a flag and a reason.</summary>
    private static readonly Dictionary<string, double> NotYetExposed = new()
    {
        ["words shuffled"] = 0.993,
    };

    private static ImmutableArray<Transformation> Every => Tricks.All.AddRange(Disguises.All);

    public static TheoryData<string> AllTricks => [.. Every.Select(t => t.Name)];

    public static TheoryData<string> AllHollowAnswers => [.. HollowAnswers.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(AllTricks))]
    public async Task ATrickGainsNextToNothing(string name) =>
        AssertResisted(await gold.Measure.OfAsync(Every.Single(a => a.Name == name), CancellationToken.None));

    [Fact]
    public async Task APublishedInjectionGainsNextToNothing()
    {
        Assert.SkipUnless(Attacks.AreHere, Attacks.AreAbsent);
        AssertResisted(await gold.Measure.OfInjectionsAsync(Attacks.Texts(), AnswersPerInjection, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(AllHollowAnswers))]
    public async Task ATextWithNothingInItIsLevelOneWithAFlagAndAReason(string name)
    {
        var movement = await gold.Measure.OfAsync(HollowAnswers.All.Single(a => a.Name == name), CancellationToken.None);
        output.WriteLine($"{name}: {movement.Exposed:F4} exposed");
        var isAllowed = NotYetExposed.TryGetValue(name, out var least);
        Assert.InRange(movement.Exposed, isAllowed ? least : 1, 1);
        Assert.Equal(isAllowed, !Wanted.Exposes(movement)); // What is kept now is to lose its allowance.
    }

    private void AssertResisted(Movement movement)
    {
        output.WriteLine($"{movement.Transformation}: {movement.MeanChange:F4} on average, {movement.Lifted:F4} lifted");
        var isAllowed = NotYetResisted.TryGetValue(movement.Transformation, out var most);
        Assert.InRange(movement.MeanChange, -3, isAllowed ? most.Rise : Wanted.MostRise);
        Assert.InRange(movement.Lifted, 0, isAllowed ? most.Lifted : Wanted.MostLifted);
        Assert.Equal(isAllowed, !Wanted.Resists(movement)); // What is kept now is to lose its allowance.
    }
}
