using System.Globalization;
using MockInterviewer.Robustness;
using MockInterviewer.Robustness.Transformations;

namespace MockInterviewer.Bench;

/// <summary>Tries every attack on the whole gold set, offline.</summary>
internal static class GamingBench
{
    private const int AnswersPerInjection = 144;

    public static async Task RunAsync()
    {
        var measure = await RobustnessPage.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Attacks on the gold set. Wanted: the mean level rises by at most {Wanted.MostRise}, at most {Wanted.MostLifted:P0} of the answers of label 1-2 come above 2."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lifted are those that were not above 2 already: {measure.WeakAboveTwo:P1} are, as written."));
        Console.WriteLine($"{"attack",-48} {"texts",6} {"mean change",12} {"lifted",8} {"no level",9}  wanted  flags raised");
        foreach (var attack in Tricks.All.AddRange(Disguises.All))
        {
            Show(await measure.OfAsync(attack, CancellationToken.None));
        }
        await ShowInjectionsAsync(measure);
        Console.WriteLine();
        Console.WriteLine("Texts with nothing in them. Wanted: all at level 1, with a red flag that caps it and a reason.");
        Console.WriteLine($"{"text",-48} {"texts",6} {"exposed",12} {"",8} {"no level",9}  wanted  flags raised");
        foreach (var hollow in HollowAnswers.All)
        {
            ShowHollow(await measure.OfAsync(hollow, CancellationToken.None));
        }
    }

    private static async Task ShowInjectionsAsync(RobustnessMeasure measure)
    {
        if (!Directory.Exists(Repository.Injections))
        {
            Console.WriteLine($"injections appended: skipped, the folder {Repository.Injections} is absent");
            return;
        }
        Show(await measure.OfInjectionsAsync(InjectionTexts.Read(Repository.Injections), AnswersPerInjection, CancellationToken.None));
    }

    private static void Show(Movement m) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{m.Transformation,-48} {m.Answers,6} {m.MeanChange,12:+0.000;-0.000;0.000} {m.Lifted,8:P1} {m.WithoutLevel,9}  {RobustnessPage.Verdict(Wanted.Resists(m))}  {RobustnessPage.Flags(m)}"));

    private static void ShowHollow(Movement m) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{m.Transformation,-48} {m.Answers,6} {m.Exposed,12:P1} {"",8} {m.WithoutLevel,9}  {RobustnessPage.Verdict(Wanted.Exposes(m))}  {RobustnessPage.Flags(m)}"));
}
