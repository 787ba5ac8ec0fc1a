namespace MockInterviewer.Cli.Hosting;

/// <summary>What one role is to use; empty for what holds for all.</summary>
internal sealed class RoleOptions
{
    public string Provider { get; set; } = "";

    public string Model { get; set; } = "";
}
