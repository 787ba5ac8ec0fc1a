using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>A played provider, and a client of it whose waits are skipped.</summary>
internal sealed class Caller : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789abcdef";
    public const string Model = "small-model";
    public const string Answer = "I stopped the third wave the same morning and told the vendor why.";

    /// <summary>Longer than any wait between attempts, shorter than any limit.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Caller(FakeProvider server, ProviderKind kind, CallLimits limits)
    {
        (Server, Limit) = (server, limits);
        Providers = new ModelProviders(new PromptLibrary(Places.Content), limits, Clock, Secrets);
        Settings = new ProviderSettings(kind, kind is ProviderKind.OpenAI ? server.BaseUrl : server.Root, Key);
        Client = Providers.Create(Settings, Model);
    }

    public static CallLimits Limits { get; } = new();

    public CallLimits Limit { get; }

    public FakeProvider Server { get; }

    public ImpatientClock Clock { get; } = new(Patience);

    public Secrets Secrets { get; } = new();

    public ModelProviders Providers { get; }

    public ProviderSettings Settings { get; }

    public IChatClient Client { get; }

    public static async Task<Caller> StartAsync(ProviderKind kind = ProviderKind.OpenAI, CallLimits? limits = null, bool https = false) =>
        new(await FakeProvider.StartAsync(https), kind, limits ?? Limits);

    public static List<ChatMessage> Messages() => [new(ChatRole.System, "Judge the answer."), new(ChatRole.User, Answer)];

    /// <summary>Options as a prompt has them, with everything that a server may lack.</summary>
    public static ChatOptions EveryOption() => new()
    {
        Temperature = 0.2f,
        TopP = 0.9f,
        Seed = 7,
        MaxOutputTokens = 500,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema(), "grade"),
    };

    public Task<ChatResponse> AskAsync(ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GetResponseAsync(Messages(), options, cancellationToken);

    public async Task<string> StreamAsync(ChatOptions? options = null)
    {
        var text = "";
        await foreach (var update in Client.GetStreamingResponseAsync(Messages(), options))
        {
            text += update.Text;
        }
        return text;
    }

    public Task<ModelCallException> FailAsync() => Assert.ThrowsAsync<ModelCallException>(() => AskAsync());

    public Task<ModelCallException> FailToStreamAsync() => Assert.ThrowsAsync<ModelCallException>(() => StreamAsync());

    public async ValueTask DisposeAsync()
    {
        Providers.Dispose();
        await Server.DisposeAsync();
    }

    private static System.Text.Json.JsonElement Schema() => System.Text.Json.JsonElement.Parse(
        """{"type":"object","properties":{"level":{"type":"integer"},"reason":{"type":"string"}},"required":["level","reason"]}""");
}
