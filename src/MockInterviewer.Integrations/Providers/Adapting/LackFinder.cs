using System.Text.RegularExpressions;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>Reads from a refusal what the server lacks: by the setting that it names or, where it names none, by leaving away one thing after the
/// other.</summary>
/// <param name="hasJsonObject">Whether the protocol has a way to ask for any JSON.</param>
internal sealed partial class LackFinder(bool hasJsonObject)
{
    /// <returns>What to try next, or null when the refusal has another reason or there is nothing left to leave away.</returns>
    public ServerLacks? Next(ProviderHttpException refusal, ServerLacks sent, Asked asked)
    {
        var words = refusal.Error.Words;
        var named = Named(words, sent, asked);
        return refusal.Status switch
        {
            400 or 404 or 405 or 415 or 422 when named is not null && named != sent => named,
            // A server in trouble may say so in any words; only of a schema or a template that it cannot work with does it say it like this.
            >= 500 when named is not null && (named.Json != sent.Json || named.SystemRole != sent.SystemRole) => named,
            400 or 422 when named is null && !OtherReason().IsMatch(words) => Unnamed(sent, asked),
            _ => null,
        };
    }

    /// <summary>The next weaker way to ask for JSON; null when there is none.</summary>
    public ServerLacks? WeakerJson(ServerLacks sent, Asked asked) => !asked.Json ? null : sent.Json switch
    {
        JsonForm.Schema when hasJsonObject => sent with { Json = JsonForm.Object },
        JsonForm.Prompt => null,
        _ => sent with { Json = JsonForm.Prompt },
    };

    private static ServerLacks? WeakerLimit(ServerLacks sent, Asked asked) => !asked.Limit ? null : sent.Limit switch
    {
        TokenLimit.Usual => sent with { Limit = TokenLimit.OtherName },
        TokenLimit.OtherName => sent with { Limit = TokenLimit.None },
        _ => null,
    };

    /// <returns>Null when the words name no setting that was sent; what was sent when they name one that has a fault of another kind.</returns>
    private ServerLacks? Named(string words, ServerLacks sent, Asked asked) =>
        TooLong().IsMatch(words) ? sent
        : asked.Temperature && !sent.Temperature && words.Contains("temperature") ? sent with { Temperature = true }
        : asked.TopP && !sent.TopP && (words.Contains("top_p") || words.Contains("top-p")) ? sent with { TopP = true }
        : asked.Seed && !sent.Seed && Seed().IsMatch(words) ? sent with { Seed = true }
        : words.Contains("max_tokens") || words.Contains("max_completion_tokens") ? WeakerLimit(sent, asked)
        : asked.Streaming && !sent.StreamOptions && words.Contains("stream_options") ? sent with { StreamOptions = true }
        : asked.Streaming && !sent.Streaming && Stream().IsMatch(words) ? sent with { Streaming = true }
        : asked.SystemRole && !sent.SystemRole && SystemRole().IsMatch(words) ? sent with { SystemRole = true }
        : Json().IsMatch(words) ? WeakerJson(sent, asked)
        : null;

    private ServerLacks? Unnamed(ServerLacks sent, Asked asked) =>
        WeakerJson(sent, asked)
        ?? (asked.Seed && !sent.Seed ? sent with { Seed = true }
            : (asked.Temperature && !sent.Temperature) || (asked.TopP && !sent.TopP) ? sent with { Temperature = true, TopP = true }
            : WeakerLimit(sent, asked)
            ?? (asked.Streaming && !sent.Streaming ? sent with { Streaming = true } : null));

    [GeneratedRegex(@"context_length|context length|context window|too many tokens|prompt is too long|too large")]
    private static partial Regex TooLong();

    /// <summary>Refusals that no setting causes: the key, the model, the filter, the money.</summary>
    [GeneratedRegex(@"model_not_found|\bmodel\b[^.;]*(?:not found|not exist)|not a valid model|content_filter|api key|api_key|credit balance|billing|quota")]
    private static partial Regex OtherReason();

    [GeneratedRegex(@"\bseed\b")]
    private static partial Regex Seed();

    [GeneratedRegex(@"\bstream(?:ing|ed)?\b")]
    private static partial Regex Stream();

    [GeneratedRegex(@"system (?:role|message|prompt)s?\b[^.]*not|\brole\b[^.]*\bsystem\b|does not support '?system'?")]
    private static partial Regex SystemRole();

    [GeneratedRegex(@"response_format|json_schema|json_object|json mode|json schema|schema|structured output|output_config|output_format|grammar|guided")]
    private static partial Regex Json();
}
