using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>The provider that other tests lean on does what its script says.</summary>
public class FakeProviderTests
{
    [Fact]
    public async Task ItRepliesInTurnAndThenWithTheLastAgain()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Replies(FakeReply.Error(500, "broken"), FakeReply.Of("Good ", "morning."));
        Assert.Equal(500, await StatusAsync(provider));
        Assert.Equal(200, await StatusAsync(provider));
        Assert.Equal(200, await StatusAsync(provider));
        Assert.Equal([("user", "Hi")], provider.Chats[2].Messages);
    }

    [Fact]
    public async Task AStreamedRequestGetsAnEventForEachPiece()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Replies(FakeReply.Of("Good ", "morning."));
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(new Uri(provider.Root, "/v1/chat/completions"), Body(stream: true));
        var events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Good ", (string?)JsonNode.Parse(events[0]["data: ".Length..])!["choices"]![0]!["delta"]!["content"]);
        Assert.Equal("data: [DONE]", events[^1]);
    }

    [Fact]
    public async Task AnUnknownPathIsNotFound()
    {
        await using var provider = await FakeProvider.StartAsync();
        using var client = new HttpClient();
        Assert.Equal(404, (int)(await client.GetAsync(new Uri(provider.Root, "/chat/completions"))).StatusCode);
    }

    private static async Task<int> StatusAsync(FakeProvider provider)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(new Uri(provider.Root, "/v1/chat/completions"), Body(stream: false));
        return (int)response.StatusCode;
    }

    private static object Body(bool stream) => new { model = "m", stream, messages = new[] { new { role = "user", content = "Hi" } } };
}
