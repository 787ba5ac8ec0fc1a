using MockInterviewer.Core.ModelCalls;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Sends spans and measurements of model calls to the collector that OpenTelemetry's own settings name. Without one nothing of it
/// is loaded.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>A collector that does not answer holds the end of a command up no longer.</summary>
    private const int PatienceMilliseconds = 2000;

    private readonly TracerProvider _traces;
    private readonly MeterProvider _measurements;

    private Telemetry()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("mockinterviewer");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(CallTrace.SourceName).AddOtlpExporter(BeQuick).Build();
        _measurements = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(CallTrace.SourceName).AddOtlpExporter(BeQuick).Build();
    }

    /// <summary>Null when no collector is named.</summary>
    public static IDisposable? Start() => string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint)) ? null : Listen();

    public void Dispose()
    {
        Parallel.Invoke(() => _traces.Shutdown(PatienceMilliseconds), () => _measurements.Shutdown(PatienceMilliseconds));
        _traces.Dispose();
        _measurements.Dispose();
    }

    /// <summary>Apart, so that a start without a collector does not load OpenTelemetry.</summary>
    private static Telemetry Listen() => new();

    private static void BeQuick(OtlpExporterOptions options) => options.TimeoutMilliseconds = PatienceMilliseconds;
}
