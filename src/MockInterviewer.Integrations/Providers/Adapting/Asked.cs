using Microsoft.Extensions.AI;

namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>Which of the settings that a server may lack a call makes use of.</summary>
internal sealed record Asked(bool Json, bool Limit, bool Seed, bool Temperature, bool TopP, bool Streaming, bool SystemRole)
{
    public static Asked By(IReadOnlyList<ChatMessage> messages, ChatOptions? options, bool streaming) => new(
        options?.ResponseFormat is ChatResponseFormatJson,
        options?.MaxOutputTokens is not null,
        options?.Seed is not null,
        options?.Temperature is not null,
        options?.TopP is not null,
        streaming,
        messages.Any(m => m.Role == ChatRole.System));
}
