using System.Reflection;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests;

/// <summary>Holds the arrows: Cli -> Integrations -> Core, and inside Core only to the left.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] FoldersOfCore =
        ["Content", "Documents", "Prompts", "ModelCalls", "Rubrics", "Questions", "Answers", "Drafting", "Interviews", "Grading", "Revisions", "Reports", "Storage", "Batches"];

    private static readonly string[] NeededByCore = ["YamlDotNet", "MathNet.Numerics", "FuzzySharp", "Handlebars", "Microsoft.Extensions.AI.Abstractions"];

    private static string Core => Path.Combine(Places.Repository, "src", "MockInterviewer.Core");

    [Fact]
    public void CoreNamesNoVendorNoDatabaseAndNoConsole() => Assert.All(
        References(typeof(Rubric).Assembly),
        name => Assert.True((name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Console") || NeededByCore.Contains(name), name));

    [Fact]
    public void IntegrationsKnowsCoreButNotTheCommandLine()
    {
        var references = References(typeof(SqliteInterviewStore).Assembly).ToList();
        Assert.Contains("MockInterviewer.Core", references);
        Assert.DoesNotContain(references, name => name is "mockinterviewer" or "Spectre.Console" or "System.CommandLine");
    }

    [Fact]
    public void CoreHasTheFoldersOfTheDataFlowAndNoOthers() => Assert.Equal(
        FoldersOfCore.Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Core).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void AFolderOfCoreUsesOnlyThoseToItsLeft() => Assert.All(
        FoldersOfCore.SelectMany(folder => Files(Path.Combine(Core, folder)).SelectMany(file => Used().Matches(File.ReadAllText(file))
            .Select(use => (File: Path.GetRelativePath(Core, file), From: folder, To: use.Groups[1].Value)))),
        use => Assert.True(Array.IndexOf(FoldersOfCore, use.To) <= Array.IndexOf(FoldersOfCore, use.From), $"{use.File} uses {use.To}"));

    [Fact]
    public void NoFolderIsADrawer() => Assert.DoesNotContain(
        Directory.EnumerateDirectories(Path.Combine(Places.Repository, "src"), "*", SearchOption.AllDirectories).Select(d => Path.GetFileName(d)),
        name => name is "Utils" or "Helpers" or "Services" or "Models" or "Managers" or "Common");

    [Fact]
    public void AFileHoldsOneType() => Assert.All(
        Files(Path.Combine(Places.Repository, "src")), file => Assert.True(TopLevelType().Count(File.ReadAllText(file)) <= 1, file));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"MockInterviewer\.Core\.(\w+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"^(?:public |internal )(?:sealed |static |abstract |readonly |partial )*(?:class|record struct|record|struct|interface|enum) \w", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
