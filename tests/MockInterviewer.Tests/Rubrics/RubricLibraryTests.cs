using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Rubrics;

public class RubricLibraryTests
{
    public static TheoryData<string, string, string, string> SpoiltLines => new()
    {
        { "    weight: ", "    wieght: ", "wieght", "not a known key" },
        { "    weight: ", "    weight: 0 # ", "weight", "whole number from 1 to 100" },
        { "version: 1", "version: one", "version", "whole number" },
        { "expects: episode", "expects: story", "expects", "use one of: episode, plan" },
        { "id: google/behavioral", "id: google/other", "id", "must be 'google/behavioral'" },
        { "include: common/behavioral#ownership", "include: common/behavioral#ownersheep", "include", "no such criterion" },
        { "include: common/behavioral#ownership", "include: ../../etc/passwd#x", "include", "must read common/<file>#<id>" },
    };

    [Theory]
    [MemberData(nameof(SpoiltLines))]
    public void AFaultIsNamedWithFileLineFieldAndMend(string line, string spoilt, string field, string message)
    {
        using var folder = new TemporaryFolder().WithContent();
        var file = folder.File("rubrics/google/behavioral.yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(line, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(file, text[..at] + spoilt + text[(at + line.Length)..]);

        var faults = Assert.Throws<InvalidContentException>(() => new RubricLibrary(new ContentFolder(folder.Path)).Load("google", "behavioral")).Faults;

        var fault = faults.First(f => f.Field == field);
        Assert.Equal("rubrics/google/behavioral.yaml", fault.File);
        Assert.Equal(text[..at].Count(c => c == '\n') + 1, fault.Line);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaultsOfAllFilesComeOutTogether()
    {
        using var folder = new TemporaryFolder().WithContent();
        Spoil(folder, "rubrics/companies.yaml", "name: Amazon", "nome: Amazon");
        Spoil(folder, "rubrics/signals.yaml", "signals:", "more: 1\nsignals:");
        Spoil(folder, "rubrics/sources.yaml", "documents:", "more: 1\ndocuments:");
        Spoil(folder, "rubrics/common/program.yaml", "criteria:", "more: 1\ncriteria:");
        folder.Write("rubrics/google/behavioral.yaml", "id: google/behavioral\nversion: 0\nexpects: story\n");
        folder.Write("rubrics/spotify/culture.yaml", "id: spotify/culture\n");
        var faults = Assert.Throws<InvalidContentException>(() => new RubricLibrary(new ContentFolder(folder.Path)).LoadAll()).Faults;
        Assert.Equal(
            ["rubrics/common/program.yaml", "rubrics/companies.yaml", "rubrics/google/behavioral.yaml", "rubrics/signals.yaml",
                "rubrics/sources.yaml", "rubrics/spotify/culture.yaml"], faults.Select(f => f.File).Distinct());
        Assert.Superset(new HashSet<string> { "title", "about", "criteria", "red_flags", "version", "expects" },
            faults.Where(f => f.File == "rubrics/google/behavioral.yaml").Select(f => f.Field).ToHashSet());
        Assert.Equal(["name", "nome"], faults.Where(f => f.File == "rubrics/companies.yaml").Select(f => f.Field).Order());
    }

    [Theory]
    [InlineData("rubrics/companies.yaml")]
    [InlineData("rubrics/signals.yaml")]
    [InlineData("rubrics/sources.yaml")]
    public void AFileThatCannotBeReadIsOneFaultAndTheOthersAreRead(string file)
    {
        using var folder = new TemporaryFolder().WithContent();
        folder.Write(file, "a: [unclosed\n");
        folder.Write("rubrics/google/behavioral.yaml", "id: google/behavioral\n");
        var faults = Assert.Throws<InvalidContentException>(() => new RubricLibrary(new ContentFolder(folder.Path)).LoadAll()).Faults;
        Assert.Single(faults, f => f.File == file);
        Assert.Equal(new HashSet<string> { file, "rubrics/google/behavioral.yaml" }, faults.Select(f => f.File).ToHashSet());
    }

    [Fact]
    public void AFolderOfNoCompanyIsAFault()
    {
        using var folder = new TemporaryFolder().WithContent();
        folder.Write("rubrics/gogle/program.yaml", "id: gogle/program\n");
        var faults = Assert.Throws<InvalidContentException>(() => new RubricLibrary(new ContentFolder(folder.Path)).LoadAll()).Faults;
        Assert.Contains(faults, f => f.File == "rubrics/companies.yaml" && f.Message.Contains("rubrics/gogle", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.File == "rubrics/gogle/program.yaml");
    }

    [Fact]
    public void AFaultyRubricDoesNotSpoilTheOthersAndIsReadAgain()
    {
        using var folder = new TemporaryFolder().WithContent();
        var library = new RubricLibrary(new ContentFolder(folder.Path));
        Spoil(folder, "rubrics/google/behavioral.yaml", "version: 1", "version: one");
        Assert.Throws<InvalidContentException>(() => library.Load("google", "behavioral"));
        Assert.Equal("google/culture", library.Load("google", "culture").Id);
        Spoil(folder, "rubrics/google/behavioral.yaml", "version: one", "version: 1");
        Assert.Equal("google/behavioral", library.Load("google", "behavioral").Id);
    }

    [Fact]
    public void AFaultyCommonFileSpoilsTheRubricsThatIncludeIt()
    {
        using var folder = new TemporaryFolder().WithContent();
        var library = new RubricLibrary(new ContentFolder(folder.Path));
        Spoil(folder, "rubrics/common/program.yaml", "criteria:", "more: 1\ncriteria:");
        Assert.Contains("common/program.yaml", Assert.Throws<InvalidContentException>(() => library.Load("google", "program")).Message, StringComparison.Ordinal);
        Assert.Contains("common/program.yaml", Assert.Throws<InvalidContentException>(() => library.Load("amazon", "program")).Message, StringComparison.Ordinal);
        Assert.Equal("google/behavioral", library.Load("google", "behavioral").Id);
    }

    [Fact]
    public void BrokenYamlIsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder().WithContent();
        folder.Write("rubrics/google/behavioral.yaml", "id: google/behavioral\ncriteria:\n  - [unclosed\n");
        var fault = Assert.Single(Assert.Throws<InvalidContentException>(() => new RubricLibrary(new ContentFolder(folder.Path)).Load("google", "behavioral")).Faults);
        Assert.True(fault.Line >= 3);
        Assert.Contains("not valid YAML", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownCompanyOrRoundNamesTheNearest()
    {
        Assert.Contains("Did you mean 'spotify'?", Assert.Throws<UnknownNameException>(() => Places.Library.Load("spotfy", "culture")).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'system_design'?", Assert.Throws<UnknownNameException>(() => Places.Library.Load("google", "system-design")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCompanyHasEveryRound()
    {
        string[] rounds = ["behavioral", "culture", "explainer", "program", "reverse", "system_design"];
        var byCompany = Places.Library.LoadAll().GroupBy(r => r.Company.Id).ToDictionary(g => g.Key, g => g.Select(r => r.Round).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(rounds, byCompany["google"]);
        Assert.Equal(rounds, byCompany["spotify"]);
        Assert.Equal([.. rounds, "writing"], byCompany["amazon"]);
    }

    [Fact]
    public void ACheckHasThreeToSixPerCriterionAndEachCitesAPlace() => Assert.All(
        Places.Library.LoadAll().SelectMany(r => r.Criteria.Select(c => (r.Id, Criterion: c))), c =>
        {
            Assert.InRange(c.Criterion.Checks.Length, 3, 6);
            Assert.All(c.Criterion.AllChecks, check => Assert.NotEmpty(check.Citations));
        });

    [Theory]
    [InlineData("rubrics/google/behavioral.yaml")]
    [InlineData("rubrics/common/behavioral.yaml")]
    [InlineData("rubrics/common/red-flags.yaml")]
    [InlineData("rubrics/companies.yaml")]
    [InlineData("rubrics/signals.yaml")]
    [InlineData("rubrics/language.yaml")]
    [InlineData("rubrics/features.yaml")]
    [InlineData("rubrics/offline-model.yaml")]
    public void TheHashChangesWithEveryFileThatDecidesAboutAGrade(string file)
    {
        using var folder = new TemporaryFolder().WithContent();
        var before = HashIn(folder);
        File.AppendAllText(folder.File(file), "# a remark\n");
        Assert.NotEqual(before, HashIn(folder));
    }

    [Fact]
    public void TheHashKeepsWithOtherLineEndsAndOtherRubrics()
    {
        using var folder = new TemporaryFolder().WithContent();
        var before = HashIn(folder);
        foreach (var file in Directory.EnumerateFiles(folder.File("rubrics"), "*.yaml", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        }
        File.AppendAllText(folder.File("rubrics/google/culture.yaml"), "# a remark\n");
        Assert.Equal(before, HashIn(folder));
    }

    [Fact]
    public void TextThatMovesToTheNextFileChangesTheHash()
    {
        using var folder = new TemporaryFolder().WithContent();
        File.AppendAllText(folder.File("rubrics/signals.yaml"), "# a remark\n");
        var before = HashIn(folder);
        Spoil(folder, "rubrics/signals.yaml", "# a remark\n", "");
        folder.Write("rubrics/language.yaml", "# a remark\n" + File.ReadAllText(folder.File("rubrics/language.yaml")));
        Assert.NotEqual(before, HashIn(folder));
    }

    private static string HashIn(TemporaryFolder folder) => new RubricLibrary(new ContentFolder(folder.Path)).Load("google", "behavioral").Hash;

    private static void Spoil(TemporaryFolder folder, string file, string text, string by)
    {
        var before = File.ReadAllText(folder.File(file));
        Assert.Contains(text, before, StringComparison.Ordinal);
        folder.Write(file, before.Replace(text, by, StringComparison.Ordinal));
    }
}
