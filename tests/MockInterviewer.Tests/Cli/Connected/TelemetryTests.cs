using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>The real executable and a collector: what arrives, and what happens when none is there.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> _received = new();
    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task SpansAndMeasurementsOfCallsArriveWithoutWhatWasSaid()
    {
        await using var collector = await CollectAsync();
        Assert.Equal(0, (await GradeAsync(collector.Urls.First())).ExitCode);
        var (traces, metrics) = (_received["/v1/traces"], _received["/v1/metrics"]);
        Assert.Contains("chat big", traces, StringComparison.Ordinal);
        Assert.Contains("gen_ai.usage.input_tokens", traces, StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.token.usage", metrics, StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.operation.duration", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("third wave", traces + metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACollectorThatIsAwayHoldsNothingUp()
    {
        // Takes connections and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await GradeAsync($"http://{silent.LocalEndpoint}")).ExitCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private Task<ExecutableRun> GradeAsync(string collector) => _program.RunAsync(
        [new("OTEL_EXPORTER_OTLP_ENDPOINT", collector), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")], ConnectedProgram.Answer,
        "grade", "-c", "google", "-r", "program", "--question", ConnectedProgram.Question);

    private async Task<WebApplication> CollectAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            _received.AddOrUpdate(http.Request.Path, text, (_, before) => before + text);
        });
        await app.StartAsync();
        return app;
    }
}
