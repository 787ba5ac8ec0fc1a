using System.Globalization;
using MockInterviewer.Bench;

// Measures what the README states; times as ratios within one run: machines differ, and so does one machine from hour to hour.
switch (args.FirstOrDefault() ?? "all")
{
    case ModelBench.Bare:
        await ModelBench.SendAsync(args[1], args[2]);
        break;
    case "start":
        await WithWorkshopAsync(StartBench.RunAsync);
        break;
    case "offline":
        await WithWorkshopAsync(OfflineBench.RunAsync);
        break;
    case "model":
        await WithWorkshopAsync(ModelBench.RunAsync);
        break;
    case "batch":
        await WithWorkshopAsync(workshop => BatchBench.RunAsync(workshop, args[1..]));
        break;
    case "report":
        await ReportBench.RunAsync(args.ElementAtOrDefault(1));
        break;
    case "gaming":
        await GamingBench.RunAsync();
        break;
    case "variation":
        await VariationBench.RunAsync();
        break;
    case "probes":
        ProbeBench.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : ProbeBench.Seed);
        break;
    case "all":
        await WithWorkshopAsync(async workshop =>
        {
            await StartBench.RunAsync(workshop);
            await OfflineBench.RunAsync(workshop);
            await ModelBench.RunAsync(workshop);
            await BatchBench.RunAsync(workshop);
        });
        await GamingBench.RunAsync();
        await VariationBench.RunAsync();
        ProbeBench.Run();
        await ReportBench.RunAsync(size: null);
        break;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/MockInterviewer.Bench [start|offline|model|batch [BEGINNING OF A NAME]...|report [ANSWERS]|gaming|variation|probes [SEED]|all]");
        return 2;
}
return 0;

static async Task WithWorkshopAsync(Func<Workshop, Task> measure)
{
    using var workshop = await Workshop.SetUpAsync();
    await measure(workshop);
}
