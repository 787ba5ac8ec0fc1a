using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>What the offline model reaches on answers that it was not fitted to; held so that it can only get better.</summary>
public class OfflineModelTests
{
    private static readonly ImmutableArray<OfflineExample> Gold = [.. Places.LabelledAnswers.SelectMany(f => Read(f))];

    /// <summary>Least QWK; least of a round or company; least Spearman.</summary>
    [Theory]
    [InlineData(FoldBy.Question, 0.78, 0.75, 0.78)]
    [InlineData(FoldBy.Company, 0.77, 0.73, 0.77)]
    [InlineData(FoldBy.Round, 0.77, 0.73, 0.77)]
    [InlineData(FoldBy.File, 0.78, 0.73, 0.78)]
    public void TheModelAgreesWithLabelsItHasNotSeen(FoldBy by, double qwk, double part, double spearman)
    {
        var report = CrossValidation.Run(Gold, by, new Random(20));
        Assert.InRange(report.Agreement.Overall!.Qwk!.Value, qwk, 1);
        Assert.InRange(report.Agreement.Overall.Spearman!.Value, spearman, 1);
        Assert.InRange(report.Agreement.Overall.Adjacent, 0.97, 1);
        Assert.All(report.Agreement.ByRound.Concat(report.Agreement.ByCompany), p => Assert.InRange(p.Value.Qwk!.Value, part, 1));
        Assert.InRange(report.Dimensions.Values.Average()!.Value, 0.71, 1);
        Assert.InRange(report.LengthEffect, -0.15, 0.15);
    }

    [Fact]
    public void TheModelInTheRubricsIsTheOneFittedToAllFiles()
    {
        var features = Gold[0].Reading.Rubric.Features;
        var kept = File.ReadAllText(Places.Content.PathOf(OfflineModel.File)).ReplaceLineEndings("\n");
        var name = Places.Library.Load("google", "behavioral").Model.FittedTo;
        Assert.Equal(kept, OfflineModelYaml.Write(OfflineFit.Fit(Gold, name), features));
        Assert.StartsWith($"{Gold.Length} answers to 112 questions, sha256 ", name, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWeightGoesAgainstSense()
    {
        var model = OfflineFit.Fit(Gold, "test");
        var good = Gold[0].Reading.Rubric.Features.ToDictionary(f => f.Id, f => f.IsGood);
        Assert.All(model.Dimensions.Values.SelectMany(d => d.Weights), w => Assert.True(good[w.Key] ? w.Value > 0 : w.Value < 0, w.Key));
    }

    [Fact]
    public void AFeatureThatTheLabelsWouldTurnRoundWeighsNothing()
    {
        double[][] rows = [.. Enumerable.Range(0, 20).Select(i => new[] { i / 20.0, i % 3 / 3.0 })];
        var targets = rows.Select(r => 4 - (2 * r[0])).ToList();
        var (_, weights) = SignedRidge.Fit(rows, targets, [1, 1], penalty: 0.5);
        Assert.Equal(0, weights[0]);
        Assert.True(SignedRidge.Fit(rows, targets, [-1, 1], penalty: 0.5).Weights[0] < -1);
    }

    [Fact]
    public void TooFewLabelsMakeNoModel()
    {
        var e = Assert.Throws<ArgumentException>(() => OfflineFit.Fit([.. Gold.Take(OfflineFit.FewestExamples - 1)], "test"));
        Assert.Contains("at least 40 labelled answers", e.Message, StringComparison.Ordinal);
    }

    /// <summary>Least precision and F1 of all labels of a file.</summary>
    [Theory]
    [InlineData("gold.jsonl", 0.77, 0.71)]
    [InlineData("fitted/writer-02.jsonl", 0.65, 0.59)]
    [InlineData("fitted/writer-04.jsonl", 0.80, 0.70)]
    [InlineData("fitted/writer-05.jsonl", 0.75, 0.75)]
    [InlineData("fitted/writer-07.jsonl", 0.49, 0.36)]
    [InlineData("fitted/writer-08.jsonl", 0.40, 0.41)]
    [InlineData("fitted/writer-10.jsonl", 0.60, 0.31)]
    [InlineData("fitted/writer-11.jsonl", 0.89, 0.54)]
    public void RedFlagsAreFoundMoreOftenThanMissedAndSeldomWrong(string file, double precision, double f1)
    {
        var (hits, found, labelled) = (0, 0, 0);
        foreach (var (example, wanted) in Gold.Where(e => e.File == Path.GetFileName(file)).Zip(LabelledFlags(Path.Combine(Places.Repository, "gold", file))))
        {
            var flags = example.Reading.RedFlags.Select(f => f.Flag.Id).ToHashSet();
            hits += flags.Count(wanted.Contains);
            found += flags.Count;
            labelled += wanted.Length;
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: precision {hits / (double)found:F2}, recall {hits / (double)labelled:F2}, F1 {2.0 * hits / (found + labelled):F2}");
        Assert.InRange(hits / (double)found, precision, 1);
        Assert.InRange(2.0 * hits / (found + labelled), f1, 1);
    }

    private static IEnumerable<string[]> LabelledFlags(string file) => SubmissionFile.Read(file, new SubmissionDefaults(null, null))
        .Cast<Core.Answers.SubmissionRecord>().Select(r => r.Extra["red_flags"]!.AsArray().Select(f => f!.GetValue<string>()).ToArray());

    private static ImmutableArray<OfflineExample> Read(string file) =>
        new OfflineExamples(new RubricLibrary(new ContentFolder(Places.Repository), withoutModel: true))
            .Read(Path.GetFileName(file), SubmissionFile.Read(file, new SubmissionDefaults(null, null)));
}
