namespace MockInterviewer.Cli.Hosting;

internal sealed class GradingOptions
{
    public const string Section = "Grading";
    public const string Auto = "auto";
    public const string Offline = "offline";
    public const string Model = "model";
    public const string Both = "both";
    public const int MostVotes = 9;

    /// <summary>Auto: a model when one is set up, otherwise offline.</summary>
    public string Grader { get; set; } = Auto;

    /// <summary>One more call for each criterion.</summary>
    public bool Thorough { get; set; }

    public int Votes { get; set; } = 1;

    /// <summary>A file with cut points learnt from labelled answers; empty for none.</summary>
    public string Calibration { get; set; } = "";
}
