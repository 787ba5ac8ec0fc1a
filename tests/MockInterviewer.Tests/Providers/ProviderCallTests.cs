using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers;
using Moq;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>What goes over the wire when all is well, for each kind of provider.</summary>
public class ProviderCallTests
{
    public static TheoryData<ProviderKind> Kinds { get; } = [ProviderKind.OpenAI, ProviderKind.Azure, ProviderKind.Anthropic];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AReplyComesWithItsWordsItsEndAndItsTokens(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(FakeReply.Of("Level 3.") with { InputTokens = 120, CachedTokens = 80, OutputTokens = 9 });
        var reply = await caller.AskAsync();
        Assert.Equal(("Level 3.", ChatFinishReason.Stop), (reply.Text, reply.FinishReason));
        Assert.Equal((120L, 80L, 9L), (reply.Usage!.InputTokenCount, reply.Usage.CachedInputTokenCount, reply.Usage.OutputTokenCount));
        Assert.Equal(Caller.Model, Assert.Single(caller.Server.Chats).Model);
        Assert.Equal([("system", "Judge the answer."), ("user", Caller.Answer)], caller.Server.Chats[0].Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AStreamedReplyComesWithItsWordsItsEndAndItsTokens(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(FakeReply.Of("Good ", "morning.") with { InputTokens = 120, CachedTokens = 80, OutputTokens = 9 });
        var updates = await caller.Client.GetStreamingResponseAsync(Caller.Messages()).ToListAsync();
        var reply = updates.ToChatResponse();
        Assert.Equal(("Good morning.", ChatFinishReason.Stop), (reply.Text, reply.FinishReason));
        Assert.Equal((120L, 80L, 9L), (reply.Usage!.InputTokenCount, reply.Usage.CachedInputTokenCount, reply.Usage.OutputTokenCount));
        Assert.True(caller.Server.Chats[0].WantsStream);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TheFirstWordsAreShownBeforeTheNextAreSent(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        var shown = new TaskCompletionSource();
        caller.Server.Replies(FakeReply.Of("Good ", "morning.") with { Gate = piece => piece == 0 ? Task.CompletedTask : shown.Task });
        var text = "";
        await foreach (var update in caller.Client.GetStreamingResponseAsync(Caller.Messages()))
        {
            text += update.Text;
            if (text == "Good ")
            {
                shown.TrySetResult();
            }
        }
        Assert.Equal("Good morning.", text);
    }

    [Fact]
    public async Task EachKindSignsInInItsOwnWay()
    {
        foreach (var (kind, header, value) in ((ProviderKind, string, string)[])
            [(ProviderKind.OpenAI, "Authorization", $"Bearer {Caller.Key}"), (ProviderKind.Azure, "api-key", Caller.Key), (ProviderKind.Anthropic, "Authorization", $"Bearer {Caller.Key}")])
        {
            await using var caller = await Caller.StartAsync(kind);
            await caller.AskAsync();
            Assert.Equal(value, caller.Server.Chats[0].Headers[header]);
        }
    }

    [Fact]
    public async Task AServerOfOnesOwnGetsNoKeyWhenThereIsNone()
    {
        await using var caller = await Caller.StartAsync();
        using var client = caller.Providers.Create(caller.Settings with { ApiKey = null }, Caller.Model);
        await client.GetResponseAsync(Caller.Messages());
        Assert.DoesNotContain("Authorization", caller.Server.Chats[0].Headers.Keys);
    }

    [Fact]
    public async Task AzureWithoutAKeyIsSignedInToWithEntra()
    {
        await using var server = await FakeProvider.StartAsync(https: true);
        var scopes = new List<string>();
        var entra = new Mock<TokenCredential> { CallBase = true };
        entra.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Callback((TokenRequestContext asked, CancellationToken _) => scopes.AddRange(asked.Scopes))
            .ThrowsAsync(new CredentialUnavailableException("Please run 'az login'.", new HttpRequestException("no metadata service")));
        using var providers = new ModelProviders(new PromptLibrary(Places.Content), Caller.Limits, TimeProvider.System, new Secrets(), entra.Object);
        using var client = providers.Create(new ProviderSettings(ProviderKind.Azure, server.Root, null), Caller.Model);
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => client.GetResponseAsync(Caller.Messages()));
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], scopes);
        Assert.Equal(ModelCallFault.WrongKey, failure.Fault);
        Assert.Contains("run 'az login' or set AZURE_OPENAI_API_KEY", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, "OPENAI_API_KEY")]
    [InlineData(ProviderKind.Anthropic, "ANTHROPIC_API_KEY")]
    public void AVendorsOwnServerIsNotAskedWithoutAKey(ProviderKind kind, string setting)
    {
        using var providers = new ModelProviders(new PromptLibrary(Places.Content), new CallLimits(), TimeProvider.System, new Secrets());
        var fault = Assert.Throws<ModelCallException>(() => providers.Create(new ProviderSettings(kind, null, null), Caller.Model));
        Assert.Equal(ModelCallFault.WrongKey, fault.Fault);
        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryOptionIsSentToAServerThatIsNotKnownToLackIt()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AskAsync(Caller.EveryOption());
        var body = caller.Server.Chats[0].Body!;
        Assert.Equal(["model", "messages", "temperature", "top_p", "seed", "max_tokens", "response_format"], body.Select(p => p.Key));
        Assert.Equal((0.2, 0.9, 7, 500), ((double)body["temperature"]!, (double)body["top_p"]!, (int)body["seed"]!, (int)body["max_tokens"]!));
        var schema = body["response_format"]!["json_schema"]!;
        Assert.Equal(("grade", true, false), ((string?)schema["name"], (bool)schema["strict"]!, (bool)schema["schema"]!["additionalProperties"]!));
    }

    [Fact]
    public async Task AzureIsToldTheLimitByItsNewerName()
    {
        await using var caller = await Caller.StartAsync(ProviderKind.Azure);
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(500, (int)caller.Server.Chats[0].Body!["max_completion_tokens"]!);
        Assert.Equal("/openai/v1/chat/completions", caller.Server.Chats[0].Path);
    }

    [Fact]
    public async Task AnthropicIsAskedForASchemaAndToKeepTheInstructions()
    {
        await using var caller = await Caller.StartAsync(ProviderKind.Anthropic);
        await caller.AskAsync(Caller.EveryOption());
        var body = caller.Server.Chats[0].Body!;
        Assert.Equal("json_schema", (string?)body["output_config"]!["format"]!["type"]);
        Assert.Equal("ephemeral", (string?)body["system"]![0]!["cache_control"]!["type"]);
        Assert.Equal(500, (int)body["max_tokens"]!);
    }

    [Fact]
    public async Task AReplyInPartsWithThinkingIsReadForItsWords()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(200, """
            {"choices":[{"message":{"content":[{"type":"thinking","thinking":"Hm."},{"type":"text","text":"Level 3."}]},"finish_reason":"eos_token"}],"usage":null}
            """));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
    }

    [Theory]
    [InlineData("""{"error":{"code":502,"message":"Provider disconnected"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]}""")]
    [InlineData("""{"error":{"message":"Provider disconnected","type":"server_error"}}""")]
    public async Task AnErrorInTheMiddleOfAStreamIsAnError(string chunk)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(200, $$$"""
            : keep alive

            data: {"choices":[{"delta":{"content":"Good "}}]}

            data: {{{chunk}}}


            """) with { ContentType = "text/event-stream" });
        var failure = await caller.FailToStreamAsync();
        Assert.Equal(ModelCallFault.ServerError, failure.Fault);
        Assert.Contains("Provider disconnected", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorInTheMiddleOfAnthropicsStreamIsAnError()
    {
        await using var caller = await Caller.StartAsync(ProviderKind.Anthropic);
        caller.Server.Replies(FakeReply.Raw(200, """
            event: error
            data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}


            """) with { ContentType = "text/event-stream" });
        var failure = await caller.FailToStreamAsync();
        Assert.Equal(ModelCallFault.ServerError, failure.Fault);
        Assert.Contains("\"Overloaded\"", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TheServersModelsAreListed(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        Assert.Equal(["small-model", "large-model"], await caller.Providers.ListModelsAsync(caller.Settings, CancellationToken.None));
    }

    [Fact]
    public async Task TheListOfModelsSaysWhatIsWrongAsACallDoes()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.ModelsReply = FakeReply.Error(401, "Incorrect API key provided");
        var fault = await Assert.ThrowsAsync<ModelCallException>(() => caller.Providers.ListModelsAsync(caller.Settings, CancellationToken.None));
        Assert.Equal(ModelCallFault.WrongKey, fault.Fault);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TheClientSaysWhoseItIs(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        var metadata = caller.Client.GetService<ChatClientMetadata>();
        Assert.Equal((caller.Settings.Name, Caller.Model), (metadata?.ProviderName, metadata?.DefaultModelId));
    }
}
