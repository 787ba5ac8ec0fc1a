using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Probes;

namespace MockInterviewer.Bench;

/// <summary>Whether the offline interviewer's first probe goes where the label says that the answer is weak, and a sample to read.</summary>
internal static class ProbeBench
{
    /// <summary>The sample that docs/probes.md judges last.</summary>
    public const int Seed = 6;

    public static void Run(int seed = Seed)
    {
        var content = new ContentFolder(Repository.Folder);
        var probes = new ProbeAim(content, new RubricLibrary(content), TimeProvider.System).Of(GoldSet.Read(Repository.Gold));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"The first probe after each gold answer of level 1-3. Wanted: at least {Wanted.LeastAimed:P0} at a dimension that the label says is weak."));
        Console.WriteLine($"{"answers of",-16} {"answers",8} {"no probe",9} {"at a weak one",14} {"by lot",8} {"at the lowest",14}");
        Show("all", probes);
        ShowBy(probes, p => $"level {p.Answer.Label}");
        ShowBy(probes, p => p.Answer.Submission.Round);
        ShowBy(probes, p => p.Answer.Submission.Company);
        ShowBy(probes, p => $"at {p.Dimension}");
        Console.WriteLine();
        foreach (var probe in ProbeSample.Of(probes, seed))
        {
            Console.WriteLine($"{probe.Answer.Submission.Id} {(probe.IsAimedWell ? " " : "!")} {probe.Check ?? "-",-36} {probe.Probe ?? "no probe"}");
        }
    }

    private static void ShowBy(IEnumerable<FirstProbe> probes, Func<FirstProbe, string> key)
    {
        foreach (var group in probes.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Show(group.Key, [.. group]);
        }
    }

    private static void Show(string of, IReadOnlyCollection<FirstProbe> probes) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{of,-16} {probes.Count,8} {probes.Count(p => p.Probe is null),9} {probes.Average(p => p.IsAimedWell ? 1 : 0),14:P1} {probes.Average(p => p.ByChance),8:P1} {probes.Average(p => p.IsAimedAtTheLowest ? 1 : 0),14:P1}"));
}
