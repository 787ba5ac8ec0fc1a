using System.Text.Json.Nodes;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>What a server lacks is found out, worked around, and not asked for again.</summary>
public class AdaptingTests
{
    [Theory]
    [InlineData("temperature", "Unsupported value: 'temperature' does not support 0.2 with this model.", "temperature")]
    [InlineData("top_p", "Unsupported parameter: 'top_p'", "top_p")]
    [InlineData("seed", "Unrecognized request argument supplied: seed", null)]
    public async Task ASettingThatIsRefusedIsLeftAwayFromThenOn(string setting, string message, string? param)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Body!.ContainsKey(setting) ? FakeReply.Error(400, message, "unsupported_parameter", param) : FakeReply.Of("Level 3."));
        Assert.Equal("Level 3.", (await caller.AskAsync(Caller.EveryOption())).Text);
        Assert.Equal(2, caller.Server.Chats.Count);
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(3, caller.Server.Chats.Count);
        Assert.Equal(
            caller.Server.Chats[0].Body!.Select(p => p.Key).Except([setting]), caller.Server.Chats[2].Body!.Select(p => p.Key));
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, "max_tokens", "max_completion_tokens")]
    [InlineData(ProviderKind.Azure, "max_completion_tokens", "max_tokens")]
    public async Task TheLongestReplyIsCalledByItsOtherNameWhenOneIsRefused(ProviderKind kind, string refused, string taken)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Answers(r => r.Body!.ContainsKey(refused)
            ? FakeReply.Error(400, $"Unsupported parameter: '{refused}' is not supported with this model.", "unsupported_parameter", refused)
            : FakeReply.Of("Level 3."));
        await caller.AskAsync(Caller.EveryOption());
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(3, caller.Server.Chats.Count);
        Assert.Equal(500, (int)caller.Server.Chats[2].Body![taken]!);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.")]
    [InlineData(ProviderKind.OpenAI, "")]
    public async Task AServerWithoutSchemasIsAskedForAnyJsonWithTheSchemaInThePrompt(ProviderKind kind, string message)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Answers(r => FormatOf(r) == "json_schema" ? FakeReply.Error(400, message) : FakeReply.Of("{}"));
        await caller.AskAsync(Caller.EveryOption());
        await caller.AskAsync(Caller.EveryOption());
        var last = caller.Server.Chats[2];
        Assert.Equal((3, "json_object"), (caller.Server.Chats.Count, FormatOf(last)));
        Assert.Contains("JSON Schema", last.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"level\"", last.Messages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Judge the answer.", last.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(("user", Caller.Answer), last.Messages[1]);
    }

    [Fact]
    public async Task AServerWithoutAnyWayToAskForJsonIsAskedInWords()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Body!.ContainsKey("response_format") ? FakeReply.Error(422, "Extra inputs are not permitted: response_format") : FakeReply.Of("{}"));
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(["json_schema", "json_object", null], caller.Server.Chats.Select(FormatOf));
        Assert.Contains("JSON Schema", caller.Server.Chats[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnthropicIsAskedInWordsWhenItTakesNoSchema()
    {
        await using var caller = await Caller.StartAsync(ProviderKind.Anthropic);
        caller.Server.Answers(r => r.Body!.ContainsKey("output_config")
            ? FakeReply.Raw(400, """{"type":"error","error":{"type":"invalid_request_error","message":"output_config.format: not supported by this model"}}""")
            : FakeReply.Of("{}"));
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(2, caller.Server.Chats.Count);
        Assert.Contains("JSON Schema", caller.Server.Chats[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatTakesASchemaAndRepliesWithNothingIsAskedInAWeakerWay()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => FakeReply.Of(FormatOf(r) == "json_schema" ? "" : "{}"));
        Assert.Equal("{}", (await caller.AskAsync(Caller.EveryOption())).Text);
        Assert.Equal(["json_schema", "json_object"], caller.Server.Chats.Select(FormatOf));
    }

    [Fact]
    public async Task ARefusalThatNamesNothingIsMetByLeavingOneThingAwayAfterTheOther()
    {
        await using var caller = await Caller.StartAsync();
        string[] unknown = ["response_format", "seed", "temperature"];
        caller.Server.Answers(r => unknown.Any(r.Body!.ContainsKey) ? FakeReply.Raw(400, """{"error":"Bad Request"}""") : FakeReply.Of("{}"));
        await caller.AskAsync(Caller.EveryOption());
        var asked = caller.Server.Chats.Count;
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(asked + 1, caller.Server.Chats.Count);
        Assert.Equal(["model", "messages", "max_tokens"], caller.Server.Chats[^1].Body!.Select(p => p.Key));
    }

    [Fact]
    public async Task ARequestThatNothingHelpsFailsWithWhatWasSaidFirstAndTeachesNothing()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(_ => FakeReply.Error(400, caller.Server.Chats.Count == 1 ? "first words" : "later words"));
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => caller.AskAsync(Caller.EveryOption()));
        Assert.Equal(ModelCallFault.BadRequest, failure.Fault);
        Assert.Contains("first words", failure.Message, StringComparison.Ordinal);
        caller.Server.Replies("{}");
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal("json_schema", FormatOf(caller.Server.Chats[^1]));
    }

    [Fact]
    public async Task ATextThatIsTooLongIsNotTakenForALack()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(400, "max_tokens is too large: this model's maximum context length is 8192 tokens", "context_length_exceeded"));
        await Assert.ThrowsAsync<ModelCallException>(() => caller.AskAsync(Caller.EveryOption()));
        Assert.Single(caller.Server.Chats);
    }

    [Fact]
    public async Task AServerThatAnswersAStreamWithOneReplyIsAskedForWholeReplies()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Of("Good ", "morning.") with { NeverStreams = true });
        Assert.Equal("Good morning.", await caller.StreamAsync());
        Assert.Equal("Good morning.", await caller.StreamAsync());
        Assert.Equal([true, false, false], caller.Server.Chats.Select(r => r.WantsStream));
    }

    [Theory]
    [InlineData("Streaming is not supported.")]
    [InlineData("stream: unsupported value")]
    public async Task AServerThatRefusesToStreamIsAskedForWholeReplies(string message)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.WantsStream ? FakeReply.Error(400, message) : FakeReply.Of("Good morning."));
        Assert.Equal("Good morning.", await caller.StreamAsync());
        Assert.Equal("Good morning.", await caller.StreamAsync());
        Assert.Equal([true, false, false], caller.Server.Chats.Select(r => r.WantsStream));
    }

    [Fact]
    public async Task AServerThatDoesNotKnowStreamOptionsStillStreams()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Body!.ContainsKey("stream_options") ? FakeReply.Error(422, "unknown field stream_options") : FakeReply.Of("Good ", "morning."));
        Assert.Equal("Good morning.", await caller.StreamAsync());
        Assert.True(caller.Server.Chats[1].WantsStream);
    }

    [Fact]
    public async Task InstructionsStandInTheFirstMessageWhereAModelHasNoSystemRole()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Messages.Any(m => m.Role == "system") ? FakeReply.Error(400, "System role not supported") : FakeReply.Of("Level 3."));
        await caller.AskAsync();
        Assert.Equal([("user", $"Judge the answer.\n\n{Caller.Answer}")], caller.Server.Chats[1].Messages);
    }

    [Fact]
    public async Task WhatOneModelLacksAnotherIsNotSpared()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Model == Caller.Model && r.Body!.ContainsKey("temperature") ? FakeReply.Error(400, "temperature") : FakeReply.Of("Level 3."));
        await caller.AskAsync(Caller.EveryOption());
        using var other = caller.Providers.Create(caller.Settings, "large-model");
        await other.GetResponseAsync(Caller.Messages(), Caller.EveryOption());
        Assert.True(caller.Server.Chats[^1].Body!.ContainsKey("temperature"));
        using var same = caller.Providers.Create(caller.Settings, Caller.Model);
        await same.GetResponseAsync(Caller.Messages(), Caller.EveryOption());
        Assert.False(caller.Server.Chats[^1].Body!.ContainsKey("temperature"));
    }

    [Fact]
    public async Task CallsAtTheSameTimeFindOutTogetherAndForgetNothing()
    {
        await using var caller = await Caller.StartAsync();
        string[] unknown = ["seed", "temperature", "top_p"];
        caller.Server.Answers(r => unknown.FirstOrDefault(r.Body!.ContainsKey) is { } name ? FakeReply.Error(400, $"unknown: {name}", null, name) : FakeReply.Of("Level 3."));
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => caller.AskAsync(Caller.EveryOption())));
        Assert.All(replies, r => Assert.Equal("Level 3.", r.Text));
        var asked = caller.Server.Chats.Count;
        await caller.AskAsync(Caller.EveryOption());
        Assert.Equal(asked + 1, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task TheCallersOptionsStayAsTheyAre()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(r => r.Body!.ContainsKey("temperature") ? FakeReply.Error(400, "temperature") : FakeReply.Of("Level 3."));
        var options = Caller.EveryOption();
        await caller.AskAsync(options);
        Assert.Equal((0.2f, 7L, null), (options.Temperature, options.Seed, options.AdditionalProperties));
    }

    private static string? FormatOf(FakeRequest request) => (string?)(request.Body!["response_format"] as JsonObject)?["type"];
}
