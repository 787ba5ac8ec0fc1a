using System.Xml.Linq;
using Xunit.Runner.InProc.SystemConsole;

// Runs every test and closes with one line that a person and a build server can read.
var results = Path.Combine(Path.GetTempPath(), $"mockinterviewer-tests-{Environment.ProcessId}.xml");
try
{
    var exitCode = await ConsoleRunner.Run([.. args, "-noColor", "-xml", results]);
    var counts = File.Exists(results)
        ? XDocument.Load(results).Descendants("assembly").Select(a => (
            Passed: (int?)a.Attribute("passed") ?? 0,
            Failed: ((int?)a.Attribute("failed") ?? 0) + ((int?)a.Attribute("errors") ?? 0),
            Skipped: (int?)a.Attribute("skipped") ?? 0)).FirstOrDefault()
        : default;
    Console.WriteLine($"{counts.Passed} passed, {counts.Failed} failed, {counts.Skipped} skipped");
    return counts.Passed == 0 ? 1 : exitCode;
}
finally
{
    File.Delete(results);
}
