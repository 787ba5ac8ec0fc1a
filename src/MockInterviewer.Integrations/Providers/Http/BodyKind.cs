namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>What the body of an answer is made of.</summary>
internal enum BodyKind
{
    Json,

    /// <summary>A web page: nobody who speaks a model's protocol.</summary>
    Html,

    /// <summary>JSON that ends too early or is spoilt, or nothing at all, where a reply was due.</summary>
    BrokenJson,
    Other,
}
