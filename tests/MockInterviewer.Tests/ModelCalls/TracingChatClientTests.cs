using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

/// <summary>The names are those of OpenTelemetry's conventions; what was said is nowhere.</summary>
public sealed class TracingChatClientTests : IDisposable
{
    private const string Secret = "xylophone";

    private readonly string _model = $"big-{Guid.NewGuid():N}";
    private readonly List<Activity> _spans = [];
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TracingChatClientTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = s => s.Name == CallTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => { lock (_spans) { _spans.Add(a); } },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CallTrace.SourceName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Measure(i, value, tags));
        _meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Measure(i, value, tags));
        _meters.Start();
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task ACallIsASpanWithModelSettingsAndTokens()
    {
        await Client(new PlayedModel($"The {Secret} answer")).GetResponseAsync(Secret, Options());
        var span = Mine();
        Assert.Equal(($"chat {_model}", ActivityKind.Client, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
        var tags = span.TagObjects.ToDictionary(t => t.Key, t => t.Value);
        Assert.Equal("chat", tags["gen_ai.operation.name"]);
        Assert.Equal("acme", tags["gen_ai.provider.name"]);
        Assert.Equal(_model, tags["gen_ai.request.model"]);
        Assert.Equal("big-1", tags["gen_ai.response.model"]);
        Assert.Equal(new[] { "stop" }, tags["gen_ai.response.finish_reasons"]);
        Assert.Equal((1000L, 200L), (tags["gen_ai.usage.input_tokens"], tags["gen_ai.usage.output_tokens"]));
        Assert.Equal((0.2f, 500), (tags["gen_ai.request.temperature"], tags["gen_ai.request.max_tokens"]));
        Assert.Equal(("acme.example", 8443), (tags["server.address"], tags["server.port"]));
        Assert.DoesNotContain(span.TagObjects, t => t.Value?.ToString()?.Contains(Secret, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task TokensAndTimeAreMeasured()
    {
        await Client(new PlayedModel("one")).GetResponseAsync("Hello", Options());
        Assert.Equal([("input", 1000.0), ("output", 200.0)], _measured.Where(m => m.Name == "gen_ai.client.token.usage")
            .Select(m => ((string)m.Tags["gen_ai.token.type"]!, m.Value)));
        Assert.True(Assert.Single(_measured, m => m.Name == "gen_ai.client.operation.duration").Value >= 0);
    }

    [Fact]
    public async Task AStreamIsOneSpanAndDoesNotBecomeTheReadersOwn()
    {
        await foreach (var update in Client(new PlayedModel("one two")).GetStreamingResponseAsync("Hello", Options()))
        {
            Assert.Null(Activity.Current);
        }
        Assert.Equal(1000L, Mine().GetTagItem("gen_ai.usage.input_tokens"));
    }

    [Fact]
    public async Task AFailureIsNamedByItsKindAndNotByItsWords()
    {
        var model = new PlayedModel((_, _) => throw new ModelCallException(ModelCallFault.NoQuota, Secret));
        await Assert.ThrowsAsync<ModelCallException>(() => Client(model).GetResponseAsync("Hello", Options()));
        var span = Mine();
        Assert.Equal((ActivityStatusCode.Error, "NoQuota", null), (span.Status, span.GetTagItem("error.type"), span.StatusDescription));
        Assert.Empty(span.Events);
        Assert.Equal("NoQuota", Assert.Single(_measured).Tags["error.type"]);
    }

    private TracingChatClient Client(IChatClient model) => new(new Renamed(model, _model), TimeProvider.System);

    private Activity Mine() => Assert.Single(_spans, s => (string?)s.GetTagItem("gen_ai.request.model") == _model);

    private static ChatOptions Options() => new() { Temperature = 0.2f, MaxOutputTokens = 500 };

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = tags.ToArray().ToDictionary(t => t.Key, t => t.Value);
        if ((string?)named["gen_ai.request.model"] == _model)
        {
            _measured.Add((instrument.Name, value, named));
        }
    }

    /// <summary>Other tests trace too, at the same time: each test knows its own calls by the model's name.</summary>
    private sealed class Renamed(IChatClient inner, string model) : DelegatingChatClient(inner)
    {
        public override object? GetService(Type serviceType, object? serviceKey = null) =>
            base.GetService(serviceType, serviceKey) is ChatClientMetadata m ? new ChatClientMetadata(m.ProviderName, m.ProviderUri, model) : null;
    }
}
