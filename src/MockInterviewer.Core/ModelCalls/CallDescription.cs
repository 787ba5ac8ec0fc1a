using System.Globalization;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>A call as far as it is known before it is made, its key too.</summary>
internal static class CallDescription
{
    public static ModelCall Of(
        ModelCallContext context, ChatClientMetadata? metadata, IReadOnlyList<ChatMessage> messages, ChatOptions? options, DateTimeOffset now)
    {
        var (provider, model) = (metadata?.ProviderName ?? "", metadata?.DefaultModelId ?? "");
        var settings = ModelCallJson.Settings(options);
        // The messages' number tells an asking again from the first; their words hold a random fence and are no part of the key.
        var key = context.ContentKey is null ? null : ModelCallJson.HashOf(context.Role.ToString(), context.PromptHash, context.RubricHash,
            provider, model, settings, context.ContentKey, messages.Count.ToString(CultureInfo.InvariantCulture));
        return new ModelCall(key, context.Role, context.Prompt, context.PromptHash, context.RubricHash, provider, model, settings,
            ModelCallJson.Request(messages), Reply: null, Fault: null, 0, 0, 0, CostUsd: null, now, TimeSpan.Zero)
        {
            Account = CallAccount.Current,
        };
    }
}
