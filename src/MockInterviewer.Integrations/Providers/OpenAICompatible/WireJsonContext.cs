using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>Writes JSON without reflection, which a program without dynamic code would pay for at its start.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
