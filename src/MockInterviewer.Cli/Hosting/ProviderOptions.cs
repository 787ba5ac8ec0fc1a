namespace MockInterviewer.Cli.Hosting;

/// <summary>One provider. The key is used for signing in and shown nowhere.</summary>
internal sealed class ProviderOptions
{
    public string BaseUrl { get; set; } = "";

    /// <summary>Azure's word for the address.</summary>
    public string Endpoint { get; set; } = "";

    public string ApiKey { get; set; } = "";

    public string Address => Endpoint.Length > 0 ? Endpoint : BaseUrl;
}
