using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Calibrations;

/// <summary>Cut points that were learnt from labelled answers for one grader: where its mean of levels becomes the next level.</summary>
/// <param name="Name">Of the file that it is kept in.</param>
/// <param name="Model">Null for the offline grader, and likewise the prompt's hash.</param>
/// <param name="GoldHash">Of the labelled answers, as the caller hashes them.</param>
public sealed record Calibration(
    string Name, string GraderKind, string? Model, string? PromptHash, string GoldHash, DateOnly FittedAt, ImmutableArray<RubricCuts> Rubrics)
{
    /// <exception cref="InvalidContentException">The file is missing or faulty; carries all its faults.</exception>
    public static Calibration Load(string path)
    {
        var faults = new ContentFaults();
        var folder = new ContentFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var read = folder.Read(Path.GetFileName(path), faults) is { } map ? CalibrationFile.Read(map) : null;
        faults.ThrowIfAny();
        return read!;
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => File.WriteAllText(path, CalibrationFile.Write(this));

    /// <returns>The cuts for this grader and rubric, or null and why there are none.</returns>
    public (LevelCuts? Cuts, string? WhyNot) Find(GraderInfo grader, Rubric rubric)
    {
        var entry = Rubrics.FirstOrDefault(r => r.Id == rubric.Id);
        var whyNot = grader.Kind != GraderKind ? $"it was fitted for the {GraderKind} grader"
            : grader.Model != Model ? $"it was fitted for the model {Model}"
            : grader.PromptHash != PromptHash ? "it was fitted for another text of the prompt"
            : entry is null ? $"it has no cut points for {rubric.Id}"
            : entry.Hash != rubric.Hash ? $"it was fitted for another text of {rubric.Id}"
            : null;
        return (whyNot is null ? entry!.Cuts : null, whyNot);
    }
}
