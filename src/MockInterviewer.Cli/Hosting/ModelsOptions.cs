namespace MockInterviewer.Cli.Hosting;

/// <summary>Which models are used, and how far.</summary>
internal sealed class ModelsOptions
{
    public const string Section = "Models";
    public const int MostConcurrent = 1024;
    public const int MostAttempts = 10;
    public const int LongestSeconds = 3600;

    /// <summary>For all roles that name none of their own; empty for the first that is set up.</summary>
    public string Provider { get; set; } = "";

    /// <summary>Likewise; empty for the provider's default.</summary>
    public string Model { get; set; } = "";

    public RoleOptions Interviewer { get; set; } = new();

    public RoleOptions Grader { get; set; } = new();

    public RoleOptions Drafter { get; set; } = new();

    /// <summary>By provider: the model for each role.</summary>
    public Dictionary<string, DefaultModels> Defaults { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For one attempt of a call.</summary>
    public int TimeoutSeconds { get; set; } = 180;

    /// <summary>For all attempts of a call.</summary>
    public int OverallTimeoutSeconds { get; set; } = 600;

    public int Attempts { get; set; } = 4;

    /// <summary>The most calls under way at a time; how many there are is found out by what the provider bears.</summary>
    public int Concurrency { get; set; } = 64;

    /// <summary>At one provider, beside what its own answers say; null for none.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Likewise.</summary>
    public int? TokensPerMinute { get; set; }

    /// <summary>Nobody waits for each single call: it may be tried more often, and a server that is down for a while is waited for.</summary>
    public bool Unattended { get; set; }

    /// <summary>In USD, for one run; null for no limit.</summary>
    public decimal? MaxCost { get; set; }

    /// <summary>Ask again what the record could answer.</summary>
    public bool Fresh { get; set; }
}
