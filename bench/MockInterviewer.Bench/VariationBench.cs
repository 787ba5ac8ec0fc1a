using System.Globalization;
using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Transformations;

namespace MockInterviewer.Bench;

/// <summary>Writes the whole gold set differently, as honest people do, and looks whether the levels stay; offline.</summary>
internal static class VariationBench
{
    public static async Task RunAsync()
    {
        var measure = await RobustnessPage.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Honest variation of the gold set. Wanted: at least {Wanted.LeastUnchanged:P0} of the levels unchanged, mean shift below {Wanted.MostShift}."));
        Console.WriteLine($"{"variation",-48} {"texts",6} {"unchanged",12} {"shift",8} {"no level",9}  wanted  flags raised");
        foreach (var variation in Variations.All)
        {
            var m = await measure.OfAsync(variation, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{m.Transformation,-48} {m.Answers,6} {m.Unchanged,12:P1} {m.MeanChange,8:+0.000;-0.000;0.000} {m.WithoutLevel,9}  {RobustnessPage.Verdict(Wanted.Stays(m))}  {RobustnessPage.Flags(m)}"));
        }
    }
}
