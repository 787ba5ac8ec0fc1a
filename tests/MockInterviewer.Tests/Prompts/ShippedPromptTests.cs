using MockInterviewer.Core.Content;
using MockInterviewer.Core.Prompts;
using Xunit;
using YamlDotNet.Serialization;

namespace MockInterviewer.Tests.Prompts;

/// <summary>Holds for every prompt that travels with the program, whoever wrote it.</summary>
public class ShippedPromptTests
{
    /// <summary>The keys of Semantic Kernel's prompt-function YAML that a file of ours has, all of them and, beside input_variables, no others.</summary>
    private static readonly string[] Keys = ["description", "execution_settings", "name", "template", "template_format"];

    private static readonly string[] SettingsKeys = ["max_tokens", "seed", "temperature", "top_p"];

    public static TheoryData<string> Files => [.. Places.Content.YamlFiles(PromptLibrary.Folder)];

    [Theory]
    [MemberData(nameof(Files))]
    public void NoValueGetsInUnencoded(string file) =>
        Assert.DoesNotContain("{{{", File.ReadAllText(Places.Content.PathOf(file)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void ItHasTheKeysThatSemanticKernelReads(string file)
    {
        var prompt = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Places.Content.PathOf(file)));
        Assert.Equal(Keys, prompt.Keys.Where(k => k != "input_variables").Order());
        var settings = Assert.Single((Dictionary<object, object>)prompt["execution_settings"]);
        Assert.Equal("default", settings.Key);
        Assert.All(((Dictionary<object, object>)settings.Value).Keys, k => Assert.Contains(k, SettingsKeys));
        Assert.All((List<object>)prompt.GetValueOrDefault("input_variables", new List<object>()), v =>
            Assert.All(((Dictionary<object, object>)v).Keys, k => Assert.Contains(k, (string[])["name", "description", "is_required", "default"])));
    }

    [Fact]
    public void TheyAreReadWithoutAFault()
    {
        var faults = new ContentFaults();
        var prompts = new PromptLibrary(Places.Content).ReadAll(faults);
        Assert.Empty(faults.All);
        Assert.Equal(Places.Content.YamlFiles(PromptLibrary.Folder).Count, prompts.Count);
    }
}
