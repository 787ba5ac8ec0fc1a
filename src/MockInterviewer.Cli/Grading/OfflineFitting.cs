using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Grading;

/// <summary>Fits the offline model to labelled answers, and tests it on answers that it was not fitted to.</summary>
internal sealed class OfflineFitting(ContentFolder content, Surface surface)
{
    /// <summary>Of the bootstrap: the same file always gives the same interval.</summary>
    private const int Seed = 20;

    /// <summary>The model may not fit the features yet: it is what is being made.</summary>
    private readonly RubricLibrary _library = new(content, withoutModel: true);

    /// <exception cref="UsageException">The answers do not suffice.</exception>
    public void Fit(IEnumerable<(string Name, IEnumerable<SubmissionEntry> Entries)> gold, string file)
    {
        var examples = Read(gold);
        try
        {
            File.WriteAllText(file, OfflineModelYaml.Write(OfflineFit.Fit(examples, NameOf(examples)), examples[0].Reading.Rubric.Features));
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message, e);
        }
        surface.Error.WriteLine($"Fitted to {NameOf(examples)}; written to {file}.");
    }

    public IReadOnlyList<CrossValidationReport> Test(IEnumerable<(string Name, IEnumerable<SubmissionEntry> Entries)> gold)
    {
        var examples = Read(gold);
        var hasOthers = examples.Select(e => e.File).Distinct().Count() > 1;
        try
        {
            return [.. Enum.GetValues<FoldBy>().Where(by => by != FoldBy.File || hasOthers).Select(by => CrossValidation.Run(examples, by, new Random(Seed)))];
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    private ImmutableArray<OfflineExample> Read(IEnumerable<(string Name, IEnumerable<SubmissionEntry> Entries)> gold) =>
        gold.SelectMany(g => new OfflineExamples(_library).Read(g.Name, g.Entries)).ToImmutableArray() is { IsEmpty: false } examples ? examples
        : throw new UsageException("There is no labelled answer that can be used; each record needs a 'level' from 1 to 4.");

    /// <summary>Says what a model was fitted to. The hash covers questions, answers and labels, in their order.</summary>
    private static string NameOf(ImmutableArray<OfflineExample> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Submission.Question}\n{example.Submission.Answer}\n{example.Level}\n"));
        }
        var questions = examples.Select(e => e.Submission.Question).Distinct().Count();
        return $"{examples.Length} answers to {questions} questions, sha256 {Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
