namespace MockInterviewer.Cli.Hosting;

/// <summary>Which models are used, and how far.</summary>
internal sealed class ModelsOptions
{
    public const string Section = "Models";
    public const int MostConcurrent = 64;
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

    /// <summary>How many answers of a file are graded by a model at a time.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>In USD, for one run; null for no limit.</summary>
    public decimal? MaxCost { get; set; }

    /// <summary>Ask again what the record could answer.</summary>
    public bool Fresh { get; set; }
}
