namespace MockInterviewer.Cli.Hosting;

/// <summary>What an interview is like unless told otherwise.</summary>
internal sealed class InterviewOptions
{
    public const string Section = "Interview";
    public const int MostQuestions = 12;
    public const int MostProbes = 5;
    public const string Auto = "auto";
    public const string Scripted = "scripted";
    public const string Model = "model";

    public int Questions { get; set; } = 3;

    /// <summary>At most so many an answer.</summary>
    public int Probes { get; set; } = 2;

    /// <summary>Who finds the interviewer's words. Auto: a model when one is set up and the grader is not asked to be offline.</summary>
    public string Interviewer { get; set; } = Auto;
}
