using System.Text.Json.Serialization;

namespace MockInterviewer.Core.Grading;

/// <summary>Which grader judged. Provider, model and prompt are null for the offline grader.</summary>
/// <param name="Votes">How often it was asked, those askings left out that failed.</param>
/// <param name="Calibration">Null when none was given.</param>
public sealed record GraderInfo(
    string Kind, string? Provider = null, string? Model = null, string? PromptHash = null, int Votes = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UsedCalibration? Calibration = null)
{
    public const string ModelKind = "model";

    public static GraderInfo Offline { get; } = new("offline");
}
