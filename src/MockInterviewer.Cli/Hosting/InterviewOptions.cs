namespace MockInterviewer.Cli.Hosting;

/// <summary>What an interview is like unless told otherwise.</summary>
internal sealed class InterviewOptions
{
    public const string Section = "Interview";
    public const int MostQuestions = 12;
    public const int MostProbes = 5;

    public int Questions { get; set; } = 3;

    /// <summary>At most so many an answer.</summary>
    public int Probes { get; set; } = 2;
}
