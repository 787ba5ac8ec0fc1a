using System.Net.Sockets;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>
/// Sends a request until it is answered, for all clients of one provider: a time for the whole, attempts with growing waits, a wait for
/// the server's limits, a circuit breaker, a time for each attempt. A whole reply is read inside its attempt, so that one that breaks off or
/// stalls is asked for again; a streamed one cannot be once its words are shown, so it is given on with a limit on its silence.
/// </summary>
/// <remarks>Whatever is no reply becomes a <see cref="ProviderHttpException"/>; SDKs see good replies only.</remarks>
internal sealed class ResilientHandler : DelegatingHandler
{
    private const long LongestReply = 16 * 1024 * 1024;
    private const double FailureRatio = 0.9;

    private readonly CallLimits _limits;
    private readonly TimeProvider _time;
    private readonly RateLimitGate _gate;
    private readonly CircuitBreakerManualControl _breaker = new();
    private readonly ResiliencePipeline _call;
    private readonly ResiliencePipeline _attempt;

    public ResilientHandler(HttpMessageHandler inner, CallLimits limits, TimeProvider time) : base(inner)
    {
        (_limits, _time) = (limits, time);
        _gate = new RateLimitGate(time, limits.OverallTimeout);
        var call = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(limits.OverallTimeout);
        _call = (limits.Attempts > 1 ? call.AddRetry(Retry()) : call).Build();
        _attempt = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker()).AddTimeout(limits.AttemptTimeout).Build();
    }

    /// <summary>Lets the next call through, however many failed before.</summary>
    public Task CloseCircuitAsync(CancellationToken cancellation) => _breaker.CloseAsync(cancellation);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
        }
        Exception? last = null;
        try
        {
            return await _call.ExecuteAsync(async token =>
            {
                try
                {
                    await _gate.WaitAsync(token);
                    return await _attempt.ExecuteAsync(t => AttemptAsync(request, t), token);
                }
                catch (Exception e) when (e is not (OperationCanceledException or BrokenCircuitException))
                {
                    last = e;
                    throw;
                }
            }, cancellationToken);
        }
        catch (ExecutionRejectedException) when (last is ProviderHttpException or HttpRequestException)
        {
            // What went wrong the last time tells more than that the time is over or the circuit has opened meanwhile.
            throw last;
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await ConnectAndSendAsync(request, cancellationToken);
        try
        {
            var status = (int)response.StatusCode;
            _gate.Note(status, response.Headers);
            if (response.IsSuccessStatusCode && AnswerBody.IsStream(response.Content.Headers))
            {
                response.Content = await WithIdleTimeoutAsync(response.Content, cancellationToken);
                return response;
            }
            await response.Content.LoadIntoBufferAsync(LongestReply, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var fault = AnswerBody.Fault(status, body, RateLimitHeaders.RetryAfter(response.Headers, _time.GetUtcNow()));
            return fault is null ? response : throw fault;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> ConnectAndSendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // That is how the handler says that no connection came about in time.
            throw new HttpRequestException(HttpRequestError.ConnectionError, null, e);
        }
    }

    private async Task<HttpContent> WithIdleTimeoutAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var guarded = new StreamContent(new IdleTimeoutStream(await content.ReadAsStreamAsync(cancellationToken), _limits.IdleTimeout, _time));
        foreach (var (name, values) in content.Headers)
        {
            guarded.Headers.TryAddWithoutValidation(name, values);
        }
        return guarded;
    }

    private RetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = _limits.Attempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _limits.FirstDelay,
        MaxDelay = _limits.LongestDelay,
        ShouldHandle = args => ValueTask.FromResult(IsWorthRetrying(args.Outcome.Exception)),
        DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as ProviderHttpException)?.RetryAfter),
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = FailureRatio,
        MinimumThroughput = _limits.FailuresToOpen,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = _limits.BreakDuration,
        ManualControl = _breaker,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception
            is HttpRequestException or TimeoutRejectedException or ProviderHttpException { IsServersFault: true }),
    };

    private bool IsWorthRetrying(Exception? failure) => failure switch
    {
        ProviderHttpException answer => answer.IsPassing && !(answer.RetryAfter > _limits.OverallTimeout),
        TimeoutRejectedException => true,
        // A certificate, a name or a port that is wrong stays wrong.
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } } => false,
        HttpRequestException => true,
        _ => false,
    };
}
