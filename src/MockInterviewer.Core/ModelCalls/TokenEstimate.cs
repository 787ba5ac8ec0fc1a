using System.Text;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>How many tokens a call could take, known before it is made.</summary>
internal static class TokenEstimate
{
    /// <summary>English has about four to a token, JSON three, other scripts three a letter: nobody's tokens are shorter on average.</summary>
    private const int BytesPerToken = 2;

    /// <summary>Rubrics, and answers in English.</summary>
    private const int UsualBytesPerToken = 4;

    /// <summary>Role and separators of a message.</summary>
    private const int TokensPerMessage = 16;

    /// <summary>For a prompt that sets no limit to its reply.</summary>
    private const int UsualLongestReply = 4096;

    /// <summary>At most.</summary>
    public static CallTokens Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var schema = SchemaOf(options).Length / BytesPerToken;
        return new CallTokens(schema + messages.Sum(m => TokensPerMessage + Encoding.UTF8.GetByteCount(m.Text) / BytesPerToken), 0, LongestReply(options));
    }

    /// <param name="usualReply">In tokens.</param>
    public static CallEstimate OfCall(IReadOnlyList<ChatMessage> messages, ChatOptions options, int usualReply)
    {
        var most = Of(messages, options);
        var bytes = SchemaOf(options).Length + messages.Sum(m => Encoding.UTF8.GetByteCount(m.Text));
        return new CallEstimate(1, TokensPerMessage * messages.Count / 2 + bytes / UsualBytesPerToken, Math.Min(usualReply, most.Output), most.Input, most.Output);
    }

    /// <summary>Of text that goes into calls beside what they have already.</summary>
    public static CallEstimate OfBytes(int bytes) => new(0, bytes / UsualBytesPerToken, 0, bytes / BytesPerToken, 0);

    private static string SchemaOf(ChatOptions? options) => options?.ResponseFormat is ChatResponseFormatJson { Schema: { } json } ? json.GetRawText() : "";

    private static int LongestReply(ChatOptions? options) => options?.MaxOutputTokens ?? UsualLongestReply;
}
