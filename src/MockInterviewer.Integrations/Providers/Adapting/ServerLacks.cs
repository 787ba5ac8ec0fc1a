namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>What a server has not got for a model, as far as is known.</summary>
internal sealed record ServerLacks
{
    public JsonForm Json { get; init; }

    public TokenLimit Limit { get; init; }

    public bool Seed { get; init; }

    public bool Temperature { get; init; }

    public bool TopP { get; init; }

    public bool StreamOptions { get; init; }

    public bool Streaming { get; init; }

    public bool SystemRole { get; init; }

    /// <summary>What either knows.</summary>
    public ServerLacks And(ServerLacks other) => new()
    {
        Json = (JsonForm)Math.Max((int)Json, (int)other.Json),
        Limit = (TokenLimit)Math.Max((int)Limit, (int)other.Limit),
        Seed = Seed || other.Seed,
        Temperature = Temperature || other.Temperature,
        TopP = TopP || other.TopP,
        StreamOptions = StreamOptions || other.StreamOptions,
        Streaming = Streaming || other.Streaming,
        SystemRole = SystemRole || other.SystemRole,
    };
}
