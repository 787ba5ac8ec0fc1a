using System.Collections.Immutable;
using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Probes;
using MockInterviewer.Tests.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>
/// Whether the first probe goes where the label says that an answer is weak. The figures reached are held, so that they can only get
/// better; the bench prints them by level and round: <c>-- probes</c>.
/// </summary>
public class ProbeAimTests(ITestOutputHelper output)
{
    /// <summary>Measured: .917; drawn by lot: .876; wanted: <see cref="Wanted.LeastAimed"/>.</summary>
    private const double LeastAimed = 0.91;

    /// <summary>Measured: .857; drawn by lot: .787. At level 1 every place is weak; what is left says more.</summary>
    private const double LeastAimedAboveLevelOne = 0.85;

    private static readonly ImmutableArray<FirstProbe> Probes = new ProbeAim(Places.Content, Places.Library, new StoppedClock()).Of(GoldSet.Read(Places.Gold));

    [Fact]
    public void TheFirstProbeGoesWhereTheAnswerIsWeak()
    {
        Assert.True(LeastAimed >= Wanted.LeastAimed);
        Assert.InRange(AimedOf(Probes), LeastAimed, 1);
    }

    [Fact]
    public void TheFirstProbeAfterALessThanHopelessAnswerGoesWhereItIsWeak() =>
        Assert.InRange(AimedOf(Probes.Where(p => p.Answer.Label > 1)), LeastAimedAboveLevelOne, 1);

    [Fact]
    public void HardlyAnyAnswerBelowTheBestIsLeftWithoutAProbe() =>
        Assert.InRange(Probes.Count(p => p.Probe is null), 0, 3);

    private double AimedOf(IEnumerable<FirstProbe> probes)
    {
        var list = probes.ToList();
        var aimed = list.Average(p => p.IsAimedWell ? 1 : 0);
        output.WriteLine($"{aimed:F4} of {list.Count}; by lot {list.Average(p => p.ByChance):F4}");
        return aimed;
    }
}
