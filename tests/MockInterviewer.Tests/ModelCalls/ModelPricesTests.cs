using MockInterviewer.Core.Content;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

public sealed class ModelPricesTests : IDisposable
{
    private const string List = """
        version: 1
        providers:
          - id: acme
            as_of: 2026-10-01
            source: https://acme.example/prices
            models:
              - {names: [big, big-20*], input: 2, cached_input: 0.5, output: 10}
              - {names: [big-mini], input: 0.25, cached_input: 0.025, output: 1.5}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("big", 2.0)]
    [InlineData("Big-2026-10-01", 2.0)]
    [InlineData("big-mini", 0.25)]
    [InlineData("big-maxi", null)]
    public void AModelIsFoundByItsNameOrADatedVariantOfIt(string model, double? input) =>
        Assert.Equal((decimal?)input, Load(List).Find("acme", model)?.Input);

    [Fact]
    public void TheSameNameAtAnotherProviderHasNoPrice() => Assert.Null(Load(List).Find("openai-compatible", "big"));

    [Fact]
    public void CachedInputIsCheaper() =>
        Assert.Equal(0.0026m, Load(List).Find("acme", "big")!.CostOf(new CallTokens(Input: 1000, Cached: 800, Output: 180)));

    [Fact]
    public void AllFaultsComeAtOnceWithTheirLines()
    {
        var faulty = List.Replace("2026-10-01", "last week", StringComparison.Ordinal).Replace("cached_input: 0.5, ", "", StringComparison.Ordinal)
            .Replace("output: 1.5", "output: -1, note: x", StringComparison.Ordinal);
        var faults = Assert.Throws<InvalidContentException>(() => Load(faulty)).Faults;
        Assert.Equal(["prices.yaml:4 as_of", "prices.yaml:7 cached_input", "prices.yaml:8 output", "prices.yaml:8 note"],
            faults.OrderBy(f => f.Line).Select(f => $"{f.File}:{f.Line} {f.Field}"));
    }

    [Fact]
    public void TheProgramsOwnPricesAreSound()
    {
        var prices = ModelPrices.Load(Places.Content);
        Assert.Equal(["openai", "anthropic"], prices.Lists.Select(l => l.Provider));
        Assert.All(prices.Lists.SelectMany(l => l.Models), m =>
        {
            Assert.True(m.Price.CachedInput <= m.Price.Input, m.Name);
            Assert.True(m.Price.Input < m.Price.Output, m.Name);
        });
    }

    private ModelPrices Load(string text)
    {
        _folder.Write(ModelPrices.File, text);
        return ModelPrices.Load(new ContentFolder(_folder.Path));
    }
}
