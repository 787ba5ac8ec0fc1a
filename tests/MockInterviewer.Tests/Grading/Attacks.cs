using MockInterviewer.Core.Answers;
using MockInterviewer.Integrations.Submissions;
using MockInterviewer.Robustness.Transformations;

namespace MockInterviewer.Tests.Grading;

/// <summary>Published attacks on language models, and weak answers to put them behind. The texts are not part of the project.</summary>
internal static class Attacks
{
    public const string AreAbsent = "the folder with attack texts is absent";

    public static bool AreHere => Directory.Exists(Places.Injections);

    /// <summary>One of level 1 and one of level 2 for each company.</summary>
    public static IEnumerable<Submission> WeakAnswers() =>
        SubmissionFile.Read(Places.Gold, new SubmissionDefaults(null, null)).Cast<SubmissionRecord>()
            .Where(r => r.Label is 1 or 2 && !r.Extra.ToJsonString().Contains("injection", StringComparison.Ordinal))
            .GroupBy(r => (r.Submission.Company, r.Label)).Select(g => g.First().Submission);

    public static IReadOnlyList<string> Texts() => InjectionTexts.Read(Places.Injections);
}
