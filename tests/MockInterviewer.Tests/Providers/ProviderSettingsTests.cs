using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

public sealed class ProviderSettingsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("https://api.openai.com/v1", true)]
    [InlineData("https://eu.api.openai.com/v1", true)]
    [InlineData("https://notapi.openai.com.example/v1", false)]
    [InlineData("https://fakeapi.openai.com/v1", false)]
    [InlineData("http://localhost:11434/v1", false)]
    public void OnlyTheVendorAndItsRegionsAreTheVendors(string? address, bool isVendors) =>
        Assert.Equal(isVendors, new ProviderSettings(ProviderKind.OpenAI, address is null ? null : new Uri(address), ApiKey: null).IsVendors);
}
