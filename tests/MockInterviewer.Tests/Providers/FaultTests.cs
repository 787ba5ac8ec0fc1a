using System.Net;
using System.Net.Sockets;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>Every way in which a provider can fail has its name, and one sentence that says how to mend it.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(401, "Incorrect API key provided: sk-abc***xyz", "invalid_api_key", ModelCallFault.WrongKey, "set OPENAI_API_KEY")]
    [InlineData(403, "Country not supported", null, ModelCallFault.WrongKey, "set OPENAI_API_KEY")]
    [InlineData(404, "The model `small-model` does not exist or you do not have access to it.", "model_not_found", ModelCallFault.UnknownModel, "choose one that 'doctor --probe' lists")]
    [InlineData(400, "small-model is not a valid model ID", null, ModelCallFault.UnknownModel, "choose one that 'doctor --probe' lists")]
    [InlineData(429, "You exceeded your current quota, please check your plan.", "insufficient_quota", ModelCallFault.NoQuota, "add credit")]
    [InlineData(402, "Insufficient Balance", null, ModelCallFault.NoQuota, "add credit")]
    [InlineData(429, "Rate limit reached", "rate_limit_exceeded", ModelCallFault.RateLimited, "try again in a minute")]
    [InlineData(400, "The response was filtered", "content_filter", ModelCallFault.ContentFiltered, "content filter")]
    [InlineData(400, "maximum context length is 8192 tokens", "context_length_exceeded", ModelCallFault.BadRequest, "shorten the text")]
    [InlineData(500, "The server had an error", "server_error", ModelCallFault.ServerError, "try again later")]
    [InlineData(503, "Overloaded", null, ModelCallFault.ServerError, "try again later")]
    public async Task AnErrorIsNamedAndSaysHowToMendIt(int status, string message, string? code, ModelCallFault fault, string mend)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(status, message, code));
        var failure = await caller.FailAsync();
        Assert.Equal(fault, failure.Fault);
        Assert.Contains(mend, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"HTTP {status}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Theory]
    [InlineData(401, "authentication_error", "invalid x-api-key", ModelCallFault.WrongKey)]
    [InlineData(404, "not_found_error", "model: small-model", ModelCallFault.UnknownModel)]
    [InlineData(400, "invalid_request_error", "Your credit balance is too low to access the API.", ModelCallFault.NoQuota)]
    [InlineData(529, "overloaded_error", "Overloaded", ModelCallFault.ServerError)]
    public async Task AnthropicsErrorsAreNamedAlike(int status, string type, string message, ModelCallFault fault)
    {
        await using var caller = await Caller.StartAsync(ProviderKind.Anthropic);
        caller.Server.Replies(FakeReply.Raw(status, $$$"""{"type":"error","error":{"type":"{{{type}}}","message":"{{{message}}}"}}"""));
        Assert.Equal(fault, (await caller.FailAsync()).Fault);
    }

    [Fact]
    public async Task AnAddressWithoutTheServersPathIsNamedAsWrong()
    {
        await using var caller = await Caller.StartAsync();
        using var client = caller.Providers.Create(caller.Settings with { BaseUrl = caller.Server.Root }, Caller.Model);
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => client.GetResponseAsync(Caller.Messages()));
        Assert.Equal(ModelCallFault.WrongAddress, failure.Fault);
        Assert.Contains("mend OPENAI_BASE_URL, which mostly ends in /v1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<!doctype html><title>Log in</title>", "but a web page")]
    [InlineData(301, "", "but a redirection")]
    public async Task AWebPageIsNoModelServer(int status, string body, string what)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(status, body, ("Location", "https://example.org/")));
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.WrongAddress, failure.Fault);
        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatIsNotStartedIsNamedWithoutAskingAgain()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/v1");
        listener.Stop();
        var clock = new ImpatientClock(TimeSpan.FromMinutes(1));
        using var providers = new ModelProviders(new PromptLibrary(Places.Content), Caller.Limits, clock, new Secrets());
        using var client = providers.Create(new ProviderSettings(ProviderKind.OpenAI, address, null) { Name = "ollama" }, Caller.Model);
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => client.GetResponseAsync(Caller.Messages()));
        Assert.Equal(ModelCallFault.Unreachable, failure.Fault);
        Assert.Contains($"Nothing answers at {address} (ollama)", failure.Message, StringComparison.Ordinal);
        Assert.Empty(clock.Waited);
    }

    [Fact]
    public async Task ACertificateThatNobodyTrustsIsNamed()
    {
        await using var caller = await Caller.StartAsync(https: true);
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.Tls, failure.Fault);
        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Empty(caller.Clock.Waited);
    }

    [Fact]
    public async Task ServersOwnWordsForErrorsAreUnderstood()
    {
        foreach (var (body, said) in ((string, string)[])
            [
                ("""{"error":"model is on fire"}""", "model is on fire"),
                ("""{"object":"error","message":"out of memory","code":507}""", "out of memory"),
                ("""{"detail":[{"loc":["body","n"],"msg":"field required","input":{"messages":"private"}}]}""", "field required"),
                ("""[{"error":{"code":500,"message":"internal"}}]""", "internal"),
            ])
        {
            await using var caller = await Caller.StartAsync();
            caller.Server.Replies(FakeReply.Raw(507, body));
            var failure = await caller.FailAsync();
            Assert.Contains(said, failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("private", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"error":{"code":402,"message":"Insufficient credits"}}""", ModelCallFault.NoQuota)]
    [InlineData("""{"error":{"type":"invalid_request_error","message":"bad input"}}""", ModelCallFault.BadRequest)]
    [InlineData("""{"error":"cuda error"}""", ModelCallFault.ServerError)]
    public async Task AnErrorInAReplyOfStatus200IsAnError(string body, ModelCallFault fault)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(200, body));
        Assert.Equal(fault, (await caller.FailAsync()).Fault);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task ARefusalIsNamedWithoutItsWords(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(new FakeReply { Refusal = "I cannot judge vendors." });
        foreach (var failure in (ModelCallException[])[await caller.FailAsync(), await caller.FailToStreamAsync()])
        {
            Assert.Equal(ModelCallFault.Refused, failure.Fault);
            Assert.DoesNotContain("vendors", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, "content_filter", ModelCallFault.ContentFiltered)]
    [InlineData(ProviderKind.OpenAI, "length", ModelCallFault.CutOff)]
    [InlineData(ProviderKind.Anthropic, "length", ModelCallFault.CutOff)]
    public async Task AReplyThatEndsTooEarlyIsNamedByItsReason(ProviderKind kind, string reason, ModelCallFault fault)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(FakeReply.Of("Lev") with { FinishReason = reason });
        Assert.Equal(fault, (await caller.FailAsync()).Fault);
        Assert.Equal(fault, (await caller.FailToStreamAsync()).Fault);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task AnEmptyReplyIsNamed(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(FakeReply.Of(" "));
        Assert.Equal(ModelCallFault.EmptyReply, (await caller.FailAsync()).Fault);
        Assert.Equal(ModelCallFault.EmptyReply, (await caller.FailToStreamAsync()).Fault);
    }

    [Theory]
    [InlineData("""{"choices": [{"message": {"content": "Lev""")]
    [InlineData("""{"choices": [{"message": "Level 3."}}""")]
    [InlineData("")]
    public async Task ASpoiltReplyIsAskedForAgainAndThenNamed(string body)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(200, body), FakeReply.Of("Level 3."), FakeReply.Raw(200, body));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.ServerError, failure.Fault);
        Assert.Contains("other than a whole JSON reply, 4 times in a row", failure.Message, StringComparison.Ordinal);
    }
}
