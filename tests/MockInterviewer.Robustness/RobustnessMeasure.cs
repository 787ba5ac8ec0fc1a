using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Robustness.Transformations;

namespace MockInterviewer.Robustness;

/// <summary>Grades the gold set as written and transformed, and says what moved.</summary>
public sealed class RobustnessMeasure
{
    private readonly IGrader _grader;
    private readonly RubricLibrary _library;
    private readonly ImmutableArray<GoldAnswer> _gold;
    private readonly ImmutableArray<Verdict> _honest;

    private RobustnessMeasure(IGrader grader, RubricLibrary library, ImmutableArray<GoldAnswer> gold, ImmutableArray<Verdict> honest) =>
        (_grader, _library, _gold, _honest) = (grader, library, gold, honest);

    public static async Task<RobustnessMeasure> StartAsync(
        IGrader grader, RubricLibrary library, ImmutableArray<GoldAnswer> gold, CancellationToken cancellation) =>
        new(grader, library, gold, await GradeAsync(grader, library, [.. gold.Select(g => g.Submission)], cancellation).ConfigureAwait(false));

    /// <summary>Share of the answers of label 1-2 that are above 2 as they were written: the grader's own error, no trick's.</summary>
    public double WeakAboveTwo => _gold.Select((g, i) => (g.IsWeak, IsAbove: _honest[i].Level > 2)).Where(g => g.IsWeak).Average(g => g.IsAbove ? 1 : 0);

    /// <summary>Over the whole gold set.</summary>
    public async Task<Movement> OfAsync(Transformation transformation, CancellationToken cancellation) =>
        await OfAsync(transformation.Name, [.. _gold.Select((_, i) => (i, transformation))], cancellation).ConfigureAwait(false);

    /// <summary>Each attack text behind so many of the answers; all the answers get their turn.</summary>
    public async Task<Movement> OfInjectionsAsync(IReadOnlyList<string> texts, int answersEach, CancellationToken cancellation)
    {
        // Spread over the set, which is ordered by question.
        var step = _gold.Length / answersEach;
        var pairs = texts.SelectMany((text, t) => Enumerable.Range(0, answersEach).Select(a => ((t + (a * step)) % _gold.Length, Tricks.Injection(text))));
        return await OfAsync("injections appended", [.. pairs], cancellation).ConfigureAwait(false);
    }

    private async Task<Movement> OfAsync(string name, ImmutableArray<(int Answer, Transformation Transformation)> changes, CancellationToken cancellation)
    {
        var changed = await GradeAsync(_grader, _library, [.. changes.Select(c => Change(_gold[c.Answer], c.Transformation))], cancellation).ConfigureAwait(false);
        return Movement.Of(name, [.. changes.Select((c, i) => new GradedPair(_gold[c.Answer], _honest[c.Answer], changed[i]))]);
    }

    private Submission Change(GoldAnswer answer, Transformation transformation) =>
        answer.Submission with { Answer = transformation.ApplyTo(answer, _library.Load(answer.Submission.Company, answer.Submission.Round), _gold) };

    private static async Task<ImmutableArray<Verdict>> GradeAsync(
        IGrader grader, RubricLibrary library, ImmutableArray<Submission> submissions, CancellationToken cancellation)
    {
        var verdicts = new Verdict[submissions.Length];
        await Parallel.ForAsync(0, verdicts.Length, cancellation, async (i, token) => verdicts[i] = Verdict.Of(await grader.GradeAsync(
            submissions[i], library.Load(submissions[i].Company, submissions[i].Round), token).ConfigureAwait(false))).ConfigureAwait(false);
        return [.. verdicts];
    }
}
