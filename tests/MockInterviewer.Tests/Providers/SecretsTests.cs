using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>Keys and what a person wrote never stand in a message.</summary>
public class SecretsTests
{
    [Theory]
    [InlineData("key sk-proj-abcdefghijkl")]
    [InlineData("Incorrect API key provided: sk-abcd****************wxyz.")]
    [InlineData("Authorization: Bearer abcdef.ghi-jkl")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln")]
    [InlineData("hash 0123456789abcdef0123456789abcdef")]
    [InlineData("azure 9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4AAAA")]
    [InlineData("google AIzaSyA1234567890abcdefghijk")]
    public void WhatLooksLikeAKeyIsTakenOut(string text)
    {
        var redacted = new Secrets().Redact(text);
        Assert.Contains("[key]", redacted, StringComparison.Ordinal);
        Assert.Equal(text.Split(' ')[0], redacted.Split(' ')[0]);
        Assert.DoesNotContain(text.Split(' ')[^1].TrimEnd('.'), redacted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The model meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo does not exist")]
    [InlineData("Rate limit reached for gpt-4o-mini-2024-07-18 in organization on requests per min")]
    public void OrdinaryWordsStay(string text) => Assert.Equal(text, new Secrets().Redact(text));

    [Fact]
    public void AKnownKeyIsTakenOutWhateverItLooksLike()
    {
        var secrets = new Secrets();
        secrets.Add("open sesame");
        Assert.Equal("say [key] now", secrets.Redact("say open sesame now"));
    }

    [Fact]
    public void SettingsDoNotPrintTheirKey() =>
        Assert.DoesNotContain("hush", $"{new ProviderSettings(ProviderKind.OpenAI, new Uri("http://localhost/v1?key=hush"), "hush-hush")}", StringComparison.Ordinal);

    [Fact]
    public async Task NoFaultHoldsAKeyThatTheServerRepeats()
    {
        foreach (var status in (int[])[400, 401, 403, 404, 429, 500])
        {
            await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 1 });
            caller.Server.Replies(FakeReply.Error(status, $"The key {Caller.Key} (Bearer {Caller.Key}) is of no use"));
            Assert.DoesNotContain(Caller.Key, (await caller.FailAsync()).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Cannot process: {0}")]
    [InlineData("Cannot process: [{{\"content\":\"{0}\"}}]")]
    public async Task NoFaultHoldsWordsOfTheRequestThatTheServerRepeats(string format)
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 1 });
        caller.Server.Replies(FakeReply.Error(500, string.Format(null, format, Caller.Answer)));
        var failure = await caller.FailAsync();
        Assert.DoesNotContain("wave", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cannot process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServersLongSpeechIsCutToALine()
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 1 });
        caller.Server.Replies(FakeReply.Error(500, string.Join("\n", Enumerable.Repeat("so sorry", 100))));
        var failure = await caller.FailAsync();
        Assert.DoesNotContain('\n', failure.Message);
        Assert.InRange(failure.Message.Length, 160, 400);
        Assert.Equal(ModelCallFault.ServerError, failure.Fault);
    }
}
