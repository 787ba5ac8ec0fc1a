using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>One call as a span and as measurements. The names are OpenTelemetry's (semantic conventions for generative AI).</summary>
public sealed class CallTrace : IDisposable
{
    /// <summary>Of the activities and of the meter.</summary>
    public const string SourceName = "MockInterviewer.ModelCalls";

    private const string Operation = "chat";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly Histogram<long> Tokens = Meter.CreateHistogram("gen_ai.client.token.usage", "{token}", "Tokens of input and output",
        advice: new InstrumentAdvice<long>
        {
            HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
        });

    private static readonly Histogram<double> Seconds = Meter.CreateHistogram("gen_ai.client.operation.duration", "s", "Time of a call",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
        });

    private readonly Activity? _activity;
    private readonly TimeProvider _time;
    private readonly long _start;
    private TagList _tags;

    private CallTrace(Activity? activity, TagList tags, TimeProvider time) => (_activity, _tags, _time, _start) = (activity, tags, time, time.GetTimestamp());

    internal static CallTrace Start(ChatClientMetadata? metadata, ChatOptions? options, TimeProvider time)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", Operation },
            { "gen_ai.provider.name", NameOf(metadata?.ProviderName) },
            { "gen_ai.request.model", metadata?.DefaultModelId },
            { "server.address", metadata?.ProviderUri?.Host },
            { "server.port", metadata?.ProviderUri?.Port },
        };
        var activity = Source.StartActivity($"{Operation} {metadata?.DefaultModelId}", ActivityKind.Client, parentContext: default, tags);
        activity?.SetTag("gen_ai.request.temperature", options?.Temperature)
            .SetTag("gen_ai.request.top_p", options?.TopP)
            .SetTag("gen_ai.request.max_tokens", options?.MaxOutputTokens)
            .SetTag("gen_ai.request.seed", options?.Seed)
            .SetTag("mockinterviewer.prompt", ModelCallContext.Of(options)?.Prompt)
            .SetTag("mockinterviewer.role", ModelCallContext.Of(options)?.Role.ToString().ToLowerInvariant());
        return new CallTrace(activity, tags, time);
    }

    internal void End(string? model, ChatFinishReason? finish, UsageDetails? usage)
    {
        _activity?.SetTag("gen_ai.response.model", model)
            .SetTag("gen_ai.response.finish_reasons", finish is { } reason ? new[] { reason.Value } : null)
            .SetTag("gen_ai.usage.input_tokens", usage?.InputTokenCount)
            .SetTag("gen_ai.usage.output_tokens", usage?.OutputTokenCount)
            .SetTag("gen_ai.usage.cache_read.input_tokens", usage?.CachedInputTokenCount);
        _tags.Add("gen_ai.response.model", model);
        Count("input", usage?.InputTokenCount);
        Count("output", usage?.OutputTokenCount);
    }

    /// <summary>Names the kind of the failure; its message may hold what a server said.</summary>
    internal void Fail(Exception error)
    {
        var kind = error is ModelCallException call ? call.Fault.ToString() : error.GetType().Name;
        _activity?.SetTag("error.type", kind).SetStatus(ActivityStatusCode.Error);
        _tags.Add("error.type", kind);
    }

    public void Dispose()
    {
        Seconds.Record(_time.GetElapsedTime(_start).TotalSeconds, _tags);
        _activity?.Dispose();
    }

    private void Count(string type, long? tokens)
    {
        if (tokens is { } count)
        {
            var tags = _tags;
            tags.Add("gen_ai.token.type", type);
            Tokens.Record(count, tags);
        }
    }

    private static string? NameOf(string? provider) => provider == "azure" ? "azure.ai.openai" : provider;
}
