using Anthropic.Exceptions;
using Azure.Identity;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>Turns whatever goes wrong in a call of one model into a <see cref="ModelCallException"/>: one sentence that says what, where and how
/// to mend it.</summary>
/// <remarks>The exceptions of SDKs and servers are not handed on as causes: their words may hold the request.</remarks>
internal sealed class CallFaults(ProviderConnection connection, string model, CallLimits limits, Secrets secrets)
{
    private readonly AnswerFaults _answers = new(connection, model, secrets);
    private readonly ReplyFaults _replies = new(connection, model);
    private readonly string _where = $"{connection.Settings.Name} at {connection.Address}";

    /// <summary>Faults of replies that arrived.</summary>
    public ReplyFaults Replies => _replies;

    /// <param name="asked">The request's messages; nothing of them is quoted.</param>
    /// <returns>Null for what is no fault of a call, but a mistake in the program.</returns>
    public ModelCallException? Of(Exception failure, IEnumerable<ChatMessage> asked) => Unwrapped(failure) switch
    {
        ModelCallException known => known,
        OutageException outage => Of(outage, asked),
        ProviderHttpException answer => _answers.Of(answer, [.. asked.Select(m => m.Text)]),
        BrokenCircuitException open => OpenCircuit(open),
        TimeoutRejectedException late => new ModelCallException(ModelCallFault.TimedOut,
            $"{_where} gave no reply within {Seconds(late.Timeout)}{(late.Timeout == limits.AttemptTimeout ? AnswerFaults.After(late) : "")}; "
            + $"try again, use a quicker model or raise the time limit (Models:{(late.Timeout == limits.AttemptTimeout ? "TimeoutSeconds" : "OverallTimeoutSeconds")})."),
        TimeoutException => new ModelCallException(ModelCallFault.TimedOut,
            $"{_where} fell silent for {Seconds(limits.IdleTimeout)} in the middle of its reply; try again."),
        HttpRequestException broken => ConnectionFaults.Of(broken, connection),
        IOException => new ModelCallException(ModelCallFault.Unreachable,
            $"The connection to {_where} broke off in the middle of the reply; try again."),
        AuthenticationFailedException => new ModelCallException(ModelCallFault.WrongKey,
            $"No sign-in with Entra ID for {_where}; run 'az login' or set {connection.Settings.KeySetting}."),
        AnthropicException => new ModelCallException(ModelCallFault.ServerError,
            $"{_where} answered in a form that cannot be read; check that {connection.Settings.AddressSetting} is right, or try again."),
        // The caller's own cancellation does not come here: some SDK's timeout wears its coat.
        OperationCanceledException => new ModelCallException(ModelCallFault.TimedOut, $"{_where} gave no reply in time; try again."),
        _ => null,
    };

    private ModelCallException Of(OutageException outage, IEnumerable<ChatMessage> asked) => new(ModelCallFault.Outage,
        $"{_where} has let no call through for {Seconds(limits.OutagePatience)}. {Of(outage.InnerException!, asked)?.Message}");

    private ModelCallException OpenCircuit(BrokenCircuitException open)
    {
        var fault = open.InnerException switch
        {
            HttpRequestException => ModelCallFault.Unreachable,
            TimeoutRejectedException => ModelCallFault.TimedOut,
            _ => ModelCallFault.ServerError,
        };
        return new ModelCallException(fault, $"{_where} has failed again and again and is left alone"
            + $"{(open.RetryAfter is { } wait ? $" for {Seconds(wait)}" : "")}; try again after that, or use another provider.");
    }

    /// <summary>SDKs wrap some of what the connection throws.</summary>
    private static Exception Unwrapped(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is ModelCallException or OutageException or ProviderHttpException or ExecutionRejectedException or HttpRequestException or IOException or TimeoutException
                or AuthenticationFailedException)
            {
                return e;
            }
        }
        return failure;
    }

    private static string Seconds(TimeSpan time) => AnswerFaults.Seconds(time);
}
