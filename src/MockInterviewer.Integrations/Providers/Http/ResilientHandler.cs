using System.Net.Sockets;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Pacing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>
/// Sends a request until it is answered, for all clients of one provider: attempts with growing waits, each in its place among the others'
/// (<see cref="CallPace"/>), a circuit breaker, a time for each attempt and one for all. A whole reply is read inside its attempt, so that one
/// that breaks off or stalls is asked for again; a streamed one cannot be once its words are shown, so it is given on with a limit on its silence.
/// </summary>
/// <remarks>Whatever is no reply becomes a <see cref="ProviderHttpException"/>; SDKs see good replies only.</remarks>
internal sealed class ResilientHandler : DelegatingHandler
{
    private const long LongestReply = 16 * 1024 * 1024;
    private const double FailureRatio = 0.9;

    private readonly CallLimits _limits;
    private readonly TimeProvider _time;
    private readonly RetryWaits _waits;
    private readonly CircuitBreakerManualControl _breaker = new();
    private readonly ResiliencePipeline _attempt;

    public ResilientHandler(HttpMessageHandler inner, CallLimits limits, TimeProvider time) : base(inner)
    {
        (_limits, _time) = (limits, time);
        Pace = new CallPace(limits, time);
        _waits = new RetryWaits(limits.FirstDelay, limits.LongestDelay, Random.Shared.NextDouble);
        var attempt = new ResiliencePipelineBuilder { TimeProvider = time };
        if (limits.OutagePatience == TimeSpan.Zero)
        {
            // Where a person waits, calls to a server in trouble fail at once; otherwise the pace holds them back.
            attempt.AddCircuitBreaker(Breaker());
        }
        _attempt = attempt.AddTimeout(limits.AttemptTimeout < limits.OverallTimeout ? limits.AttemptTimeout : limits.OverallTimeout).Build();
    }

    public CallPace Pace { get; }

    /// <summary>Lets the next call through, however many failed before.</summary>
    public Task CloseCircuitAsync(CancellationToken cancellation) => _breaker.CloseAsync(cancellation);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
        }
        var (failures, spent, row) = (0, TimeSpan.Zero, new FailuresInARow());
        while (true)
        {
            CallHold.Current?.Dispose();
            await (CostReservation.Current?.RenewAsync(cancellationToken) ?? Task.CompletedTask);
            var (response, failure, took, outage) = await TryAsync(request, cancellationToken);
            if (response is not null)
            {
                return response;
            }
            if (MayBePaidFor(failure))
            {
                CostReservation.Current?.Lose();
            }
            if (outage == OutageStage.Waited)
            {
                continue;
            }
            if (outage == OutageStage.GivenUp)
            {
                throw new OutageException(failure!);
            }
            row.Add(failure!);
            var wait = WaitAfter(failure!, ++failures);
            spent += took + wait;
            if ((failures >= _limits.Attempts && !IsWaitedOut(failure)) || !IsWorthRetrying(failure) || spent > _limits.OverallTimeout)
            {
                throw row.Last!;
            }
            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Pace.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>One attempt, in its place.</summary>
    /// <returns>The response, or why there is none; an outage that is waited for is no failure of the call.</returns>
    private async Task<(HttpResponseMessage? Response, Exception? Failure, TimeSpan Took, OutageStage Outage)> TryAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var place = await Pace.EnterAsync(request.Content?.Headers.ContentLength ?? 0, cancellationToken);
        var kept = (CallHold?)null;
        try
        {
            var response = await _attempt.ExecuteAsync(t => AttemptAsync(request, place, t), cancellationToken);
            (kept = CallHold.Current)?.Keep(place);
            return (response, null, TimeSpan.Zero, OutageStage.None);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, e, _time.GetElapsedTime(place.SentStamp), Report(e, place));
        }
        finally
        {
            if (kept is null)
            {
                place.Dispose();
            }
        }
    }

    private OutageStage Report(Exception failure, CallPlace place)
    {
        if (failure is TimeoutRejectedException or ProviderHttpException { IsRefusal: true })
        {
            Pace.Refused(place, (failure as ProviderHttpException)?.RetryAfter);
        }
        var isLimit = failure is ProviderHttpException { IsLimit: true };
        return isLimit || IsServersFault(failure) ? Pace.Failed(isLimit) : OutageStage.None;
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CallPlace place, CancellationToken cancellationToken)
    {
        var response = await ConnectAndSendAsync(request, cancellationToken);
        try
        {
            var status = (int)response.StatusCode;
            Pace.Note(place, response.Headers);
            if (response.IsSuccessStatusCode && AnswerBody.IsStream(response.Content.Headers))
            {
                response.Content = await WithIdleTimeoutAsync(response.Content, cancellationToken);
                Pace.Answered(place, tokens: null);
                return response;
            }
            await response.Content.LoadIntoBufferAsync(LongestReply, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            Pace.Answered(place, AnswerBody.Read(status, body, RateLimitHeaders.RetryAfter(response.Headers, _time.GetUtcNow())));
            return response;
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

    /// <summary>A server's own word goes first; a time that ran out was wait enough.</summary>
    private TimeSpan WaitAfter(Exception failure, int failures) => failure switch
    {
        ProviderHttpException { RetryAfter: { } asked } => asked,
        TimeoutRejectedException => _waits.After(1),
        _ => _waits.After(failures),
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = FailureRatio,
        MinimumThroughput = _limits.FailuresToOpen,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = _limits.BreakDuration,
        ManualControl = _breaker,
        ShouldHandle = args => ValueTask.FromResult(IsServersFault(args.Outcome.Exception)),
    };

    /// <summary>Where nobody waits for the single call no number of refusals for a limit is the end of it, only its time.</summary>
    private bool IsWaitedOut(Exception? failure) => _limits.OutagePatience > TimeSpan.Zero && failure is ProviderHttpException { IsLimit: true };

    private static bool IsServersFault(Exception? failure) =>
        failure is HttpRequestException or TimeoutRejectedException or ProviderHttpException { IsServersFault: true };

    /// <summary>Whether a model may have worked on the request: it was sent, and what came back is not whole or nothing.</summary>
    private static bool MayBePaidFor(Exception? failure) => failure switch
    {
        TimeoutRejectedException => true,
        ProviderHttpException answer => answer.Body is BodyKind.BrokenJson,
        HttpRequestException broken => broken.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError),
        IOException => true,
        _ => false,
    };

    private static bool IsWorthRetrying(Exception? failure) => failure switch
    {
        ProviderHttpException answer => answer.IsPassing,
        TimeoutRejectedException => true,
        // A certificate, a name or a port that is wrong stays wrong.
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } } => false,
        HttpRequestException => true,
        _ => false,
    };
}
