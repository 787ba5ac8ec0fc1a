using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class TechnologiesTests
{
    [Fact]
    public void EveryTechnologyHasLayersAndASource() =>
        Assert.All(Technologies.Load(Places.Content, Places.Library.Documents), t =>
        {
            Assert.NotEmpty(t.Layers);
            Assert.NotEmpty(t.Citations);
        });

    [Fact]
    public void NoLayerIsAskedOfTwoTechnologies()
    {
        var layers = Technologies.Load(Places.Content, Places.Library.Documents).SelectMany(t => t.Layers).ToList();
        Assert.Equal(layers.Count, layers.Distinct().Count());
    }

    [Fact]
    public void FaultsAreNamed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rubrics/technologies.yaml",
            "technologies:\n  - {id: q, name: a queue, say: [], layer: [x], cite: [{document: nowhere, lines: 1}]}\n  - {id: q, name: a, say: [b], layers: [c], cite: []}\n");
        var faults = Assert.Throws<InvalidContentException>(
            () => Technologies.Load(new ContentFolder(folder.Path), Places.Library.Documents)).Faults;
        Assert.Superset(new HashSet<string> { "say", "layer", "layers", "document", "cite", "technologies" }, faults.Select(f => f.Field).ToHashSet());
    }
}
