using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>Turns ratings into words for the candidate: what was strong, what is missing, the one next step.</summary>
internal static class FeedbackWriter
{
    private const int Most = 3;

    public static Feedback Write(ImmutableArray<Rating> ratings, ImmutableArray<RedFlagFinding> flags)
    {
        var missing = Missing(ratings).ToList();
        return new Feedback(
            [.. ratings.Where(r => r.Level >= 3).OrderByDescending(r => r.Level * r.Criterion.Weight)
                .Select(r => (r.Criterion.Title, Check: r.Checks.FirstOrDefault(c => c.Met == Met.Yes)))
                .Where(s => s.Check is not null).Take(Most).Select(s => $"{s.Title}: it {s.Check!.Check.Title}.")],
            [.. missing.Take(Most).Select(m => $"{m.Rating.Criterion.Title}: a strong answer {m.Check.Check.Title}.")],
            NextStep(missing, flags),
            [.. missing.Take(Most).Select(m => m.Check.Check.Probes[0])]);
    }

    /// <summary>The checks that are not met, those that would gain most first: by weight of the criterion, shared among its
    /// checks, and by how far each is from met.</summary>
    public static IEnumerable<(Rating Rating, CheckFinding Check)> Missing(IEnumerable<Rating> ratings) =>
        ratings.SelectMany(r => r.Checks.Where(c => c.Met != Met.Yes).Select(c => (Rating: r, Check: c)))
            .OrderByDescending(m => m.Rating.Criterion.Weight * (1 - m.Check.Points) / m.Rating.Checks.Length);

    private static string NextStep(List<(Rating Rating, CheckFinding Check)> missing, ImmutableArray<RedFlagFinding> flags)
    {
        var worst = flags.Where(f => f.Flag.Effect.Cap is not null).MinBy(f => f.Flag.Effect.Cap);
        return worst is not null ? worst.Flag.Advice
            : missing.Count > 0 ? $"Add what is missing most: a strong answer {missing[0].Check.Check.Title}."
            : "Nothing that this grader looks for is missing; tell it aloud and time it.";
    }
}
