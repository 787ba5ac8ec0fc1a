using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Tests.Reports;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>One answer, one reply that keeps the contract, and a grader around a scripted model.</summary>
internal static class SampleGrading
{
    /// <summary>Stands in the sample answer.</summary>
    public const string Real = "I stopped wave 3, which cost 12 days.";

    public const string Invented = "I negotiated a waiver with the board of directors.";

    public static PromptLibrary Prompts { get; } = new(Places.Content);

    /// <summary>Long enough not to be too short, with little that the offline grader looks for.</summary>
    public static Submission Sample { get; } = new("a-1", "amazon", "behavioral", SampleGrades.Question, "Dive Deep",
        SampleGrades.Answer + " " + string.Join(' ', Enumerable.Repeat("The gateway team sat with me until the counts agreed again.", 6)));

    /// <summary>Levels 4, 3 and 2; a new one each time, to be broken.</summary>
    public static JsonObject Good => SampleReply.All(JudgedAnswers.Rubric, Real, 4, 3, 2);

    public static ModelGrader Grader(ScriptedModel model, int votes = 1, bool thorough = false) =>
        new(model, Prompts, new ModelGraderOptions(thorough, votes), () => "text-0");

    public static Task<Grade> GradeAsync(ScriptedModel model) => Grader(model).GradeAsync(Sample, JudgedAnswers.Rubric, CancellationToken.None);
}
