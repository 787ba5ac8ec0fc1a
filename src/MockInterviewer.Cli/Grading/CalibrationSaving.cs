using System.Globalization;
using System.Security.Cryptography;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading.Calibrations;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Grading;

/// <summary>Keeps what was learnt from labelled answers in a file.</summary>
internal static class CalibrationSaving
{
    /// <summary>Before anything is paid for: too few labels can be counted without a model.</summary>
    /// <exception cref="UsageException">There are too few to learn from.</exception>
    public static void RequireLabels(IEnumerable<SubmissionEntry> entries, string gold)
    {
        var labelled = entries.Count(e => e is SubmissionRecord { Label: not null });
        if (labelled < CalibrationFit.FewestAnswers)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{gold} has {ReportWords.Count(labelled, "labelled answer")}; --fit needs at least {CalibrationFit.FewestAnswers}, so nothing was graded."));
        }
    }

    /// <param name="gold">The labelled answers: files, or folders of files.</param>
    /// <returns>What was saved, in a sentence.</returns>
    /// <exception cref="UsageException">There was too little to learn from.</exception>
    public static string Save(CalibrationFit fit, string file, IEnumerable<string> gold, TimeProvider time)
    {
        var calibration = fit.Fit(Path.GetFileName(file), HashOf(gold), DateOnly.FromDateTime(time.GetLocalNow().DateTime))
            ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"Only {fit.Count} labelled answers could be used to learn from; at least {CalibrationFit.FewestAnswers} are needed, so {file} was not written."));
        calibration.Save(file);
        return $"Learnt from {ReportWords.Count(fit.Count, "labelled answer")}; saved for --calibration {file}. The agreement above is without it.";
    }

    private static string HashOf(IEnumerable<string> gold)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in gold.SelectMany(FilesOf))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesOf(string gold) =>
        Directory.Exists(gold) ? Directory.GetFiles(gold, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [gold];
}
