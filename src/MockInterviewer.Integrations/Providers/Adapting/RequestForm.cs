using Microsoft.Extensions.AI;
using MockInterviewer.Core.Prompts;

namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>Rewrites a request so that a server can take it.</summary>
internal sealed class RequestForm(PromptLibrary prompts)
{
    private const string PromptName = "json-only";
    private const string LimitProperty = "mockinterviewer.token_limit";
    private const string StreamOptionsProperty = "mockinterviewer.no_stream_options";

    /// <summary>What the longest reply is to be called.</summary>
    public static TokenLimit LimitOf(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(LimitProperty, out TokenLimit limit) == true ? limit : TokenLimit.Usual;

    public static bool HasStreamOptions(ChatOptions? options) => options?.AdditionalProperties?.ContainsKey(StreamOptionsProperty) != true;

    /// <summary>The options without what is lacking; the caller's stay as they are.</summary>
    public static ChatOptions Options(ChatOptions? asked, ServerLacks lacks)
    {
        var options = asked?.Clone() ?? new ChatOptions();
        options.Seed = lacks.Seed ? null : options.Seed;
        options.Temperature = lacks.Temperature ? null : options.Temperature;
        options.TopP = lacks.TopP ? null : options.TopP;
        options.MaxOutputTokens = lacks.Limit is TokenLimit.None ? null : options.MaxOutputTokens;
        options.ResponseFormat = (options.ResponseFormat, lacks.Json) switch
        {
            (ChatResponseFormatJson, JsonForm.Object) => ChatResponseFormat.Json,
            (ChatResponseFormatJson, JsonForm.Prompt) => null,
            var (format, _) => format,
        };
        options.AdditionalProperties ??= [];
        options.AdditionalProperties[LimitProperty] = lacks.Limit;
        if (lacks.StreamOptions)
        {
            options.AdditionalProperties[StreamOptionsProperty] = true;
        }
        return options;
    }

    /// <summary>The messages, with the schema in words where no setting carries it, and without system messages where there are none.</summary>
    public IReadOnlyList<ChatMessage> Messages(IReadOnlyList<ChatMessage> asked, ChatOptions? options, ServerLacks lacks)
    {
        var messages = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } && lacks.Json is not JsonForm.Schema
            ? WithInstruction(asked, prompts.Load(PromptName).Render(("schema", schema.GetRawText()))[0].Text)
            : asked;
        return lacks.SystemRole ? WithoutSystemRole(messages) : messages;
    }

    /// <summary>At the end of the first system message: before what differs from call to call, and still one message, since some servers' templates
    /// allow no second.</summary>
    private static List<ChatMessage> WithInstruction(IReadOnlyList<ChatMessage> asked, string instruction)
    {
        var messages = asked.ToList();
        var at = messages.FindIndex(m => m.Role == ChatRole.System);
        if (at < 0)
        {
            messages.Insert(0, new ChatMessage(ChatRole.System, instruction));
        }
        else
        {
            messages[at] = new ChatMessage(ChatRole.System, $"{messages[at].Text}\n\n{instruction}");
        }
        return messages;
    }

    private static List<ChatMessage> WithoutSystemRole(IReadOnlyList<ChatMessage> asked)
    {
        var system = string.Join("\n\n", asked.Where(m => m.Role == ChatRole.System).Select(m => m.Text));
        var messages = asked.Where(m => m.Role != ChatRole.System).ToList();
        var first = messages.FindIndex(m => m.Role == ChatRole.User);
        if (first != 0)
        {
            messages.Insert(0, new ChatMessage(ChatRole.User, system));
        }
        else
        {
            messages[0] = new ChatMessage(ChatRole.User, $"{system}\n\n{messages[0].Text}");
        }
        return messages;
    }
}
