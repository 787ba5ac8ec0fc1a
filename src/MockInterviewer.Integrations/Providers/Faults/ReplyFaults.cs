using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>Names why a reply that arrived is of no use.</summary>
internal sealed class ReplyFaults(ProviderConnection connection, string model)
{
    /// <summary>The finish reason of a model that declined; no provider's adapter has a word for it.</summary>
    public static readonly ChatFinishReason Declined = new("refusal");

    private readonly string _who = $"The model '{model}' of {connection.Settings.Name}";

    /// <summary>The fault says what the reply took: it is paid for all the same.</summary>
    /// <param name="streamed">A stream that gave no reason why it ended has broken off.</param>
    /// <returns>Null when the reply is usable.</returns>
    public ModelCallException? Of(ChatResponse reply, bool streamed) => FaultOf(reply, streamed) is var (fault, message)
        ? new ModelCallException(fault, message) { Tokens = CallTokens.Of(reply.Usage) }
        : null;

    private (ModelCallFault Fault, string Message)? FaultOf(ChatResponse reply, bool streamed) => (reply.FinishReason, reply.Text) switch
    {
        _ when reply.FinishReason == Declined || reply.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any()) => (ModelCallFault.Refused,
            $"{_who} declined to answer; reword the answer or use another model."),
        var (reason, _) when reason == ChatFinishReason.ContentFilter => (ModelCallFault.ContentFiltered,
            $"The content filter of {connection.Settings.Name} kept back the reply of '{model}'; reword the answer or use another model."),
        var (reason, _) when reason == ChatFinishReason.Length => (ModelCallFault.CutOff,
            $"{_who} reached the longest permitted reply before its end; raise max_tokens in the prompt's file or use a model that thinks less."),
        (null, _) when streamed => (ModelCallFault.Unreachable,
            $"{_who} broke off in the middle of its reply; try again."),
        (_, var text) when string.IsNullOrWhiteSpace(text) => (ModelCallFault.EmptyReply,
            $"{_who} gave an empty reply; try again or use another model."),
        _ => null,
    };
}
