using System.Text;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>How many tokens a call could take at most, known before it is made.</summary>
internal static class TokenEstimate
{
    /// <summary>English has about four to a token, JSON three, other scripts three a letter: nobody's tokens are shorter on average.</summary>
    private const int BytesPerToken = 2;

    /// <summary>Role and separators of a message.</summary>
    private const int TokensPerMessage = 16;

    /// <summary>For a prompt that sets no limit to its reply.</summary>
    private const int UsualLongestReply = 4096;

    public static CallTokens Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var schema = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } json } ? Tokens(json.GetRawText()) : 0;
        return new CallTokens(schema + messages.Sum(m => TokensPerMessage + Tokens(m.Text)), 0, options?.MaxOutputTokens ?? UsualLongestReply);
    }

    private static int Tokens(string text) => Encoding.UTF8.GetByteCount(text) / BytesPerToken;
}
