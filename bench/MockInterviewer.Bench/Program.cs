using MockInterviewer.Bench;

// Measures what the README states, as ratios within one run: machines differ, and so does one machine from hour to hour.
using var workshop = await Workshop.SetUpAsync();
switch (args.FirstOrDefault() ?? "all")
{
    case "start":
        await StartBench.RunAsync(workshop);
        break;
    case "offline":
        await OfflineBench.RunAsync(workshop);
        break;
    case "all":
        await StartBench.RunAsync(workshop);
        await OfflineBench.RunAsync(workshop);
        break;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/MockInterviewer.Bench [start|offline|all]");
        return 2;
}
return 0;
