using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>Learns which words strong answers have oftener than weak ones. A word is taken that leans to one side within the files
/// (writers) alike, and is in so many answers to so many questions that it is no matter's own.</summary>
internal static class VocabularyFit
{
    private const int FewestAnswers = 15;
    private const int FewestQuestions = 12;

    /// <summary>Least correlation of a word's share with the level.</summary>
    private const double Leaning = 0.12;

    /// <summary>Files in which it leans one way less those in which it leans the other, among all.</summary>
    private const double Agreeing = 0.4;

    /// <summary>In each of the two lists.</summary>
    private const int MostWords = 100;

    /// <summary>In a shorter answer one word is a large share.</summary>
    private const int ShortAnswer = 50;

    public static Vocabulary Learn(IReadOnlyCollection<OfflineExample> examples)
    {
        var leanings = new Dictionary<string, (double Sum, int Signs, int Files)>(StringComparer.Ordinal);
        var files = examples.GroupBy(e => e.File).Select(f => f.ToList()).ToList();
        foreach (var file in files)
        {
            foreach (var (word, correlation) in CorrelationsIn(file))
            {
                ref var leaning = ref CollectionsMarshal.GetValueRefOrAddDefault(leanings, word, out _);
                leaning = (leaning.Sum + (correlation * file.Count), leaning.Signs + Math.Sign(correlation), leaning.Files + 1);
            }
        }
        var common = CommonIn(examples);
        var kept = leanings.Where(l => 2 * l.Value.Files > files.Count && Math.Abs(l.Value.Signs) >= Agreeing * files.Count && common.Contains(l.Key))
            .Select(l => (Word: l.Key, Leaning: l.Value.Sum / examples.Count)).ToList();
        return new Vocabulary(Strongest(kept.Where(l => l.Leaning >= Leaning)), Strongest(kept.Where(l => l.Leaning <= -Leaning)));
    }

    private static ImmutableArray<string> Strongest(IEnumerable<(string Word, double Leaning)> leanings) =>
        [.. leanings.OrderByDescending(l => Math.Abs(l.Leaning)).ThenBy(l => l.Word, StringComparer.Ordinal).Take(MostWords).Select(l => l.Word)];

    private static HashSet<string> CommonIn(IEnumerable<OfflineExample> examples) =>
    [
        .. examples.SelectMany(e => e.Reading.Whole.Words.Value.Keys.Where(w => char.IsAsciiLetter(w[0])), (e, w) => (Word: w, e.Submission.Question))
            .GroupBy(p => p.Word, p => p.Question, StringComparer.Ordinal)
            .Where(g => g.Count() >= FewestAnswers && g.Distinct(StringComparer.Ordinal).Count() >= FewestQuestions).Select(g => g.Key),
    ];

    /// <summary>Of the root of each word's share with the level, over the answers of one file; those that cannot be told are left out.</summary>
    private static IEnumerable<(string Word, double Correlation)> CorrelationsIn(List<OfflineExample> file)
    {
        var sums = new Dictionary<string, (double X, double XX, double XY)>(StringComparer.Ordinal);
        foreach (var example in file)
        {
            foreach (var (word, count) in example.Reading.Whole.Words.Value)
            {
                var share = count / (double)Math.Max(ShortAnswer, example.Words);
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, word, out _);
                sum = (sum.X + Math.Sqrt(share), sum.XX + share, sum.XY + (Math.Sqrt(share) * example.Level));
            }
        }
        var (n, y, yy) = ((double)file.Count, file.Sum(e => (double)e.Level), file.Sum(e => (double)e.Level * e.Level));
        return sums.Select(s => (s.Key, ((n * s.Value.XY) - (s.Value.X * y)) / Math.Sqrt(((n * s.Value.XX) - (s.Value.X * s.Value.X)) * ((n * yy) - (y * y)))))
            .Where(s => double.IsFinite(s.Item2));
    }
}
