using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Impacts;

/// <summary>Grades answers by two rubrics, offline, and tells which levels differ and how each agrees with the labels. The offline grader
/// gives the same level each time, so that every difference is the rubrics'.</summary>
public sealed class ImpactMeasure(RubricSet before, RubricSet after)
{
    /// <summary>Enough for every processor, few enough for flat memory.</summary>
    private const int GradedTogether = 256;

    private readonly OfflineGrader _grader = new();

    /// <param name="random">Draws the samples of the agreement's intervals.</param>
    public async Task<ImpactReport> MeasureAsync(IEnumerable<SubmissionEntry> entries, Func<Random> random, CancellationToken cancellation)
    {
        var (old, revised) = (new AgreementTally(), new AgreementTally());
        var moves = ImmutableArray.CreateBuilder<LevelMove>();
        var counts = (Answers: 0, Unlabelled: 0, OtherRounds: 0, Unusable: 0);
        await foreach (var outcome in GradeAsync(entries, cancellation).ConfigureAwait(false))
        {
            counts.OtherRounds += outcome.IsOfOtherRound ? 1 : 0;
            if (outcome is not { Before: { } one, After: { } other })
            {
                counts.Unusable += outcome.IsOfOtherRound ? 0 : 1;
                continue;
            }
            counts.Answers++;
            counts.Unlabelled += outcome.Label is null ? 1 : 0;
            Add(old, one, outcome.Label);
            Add(revised, other, outcome.Label);
            if (one.Level != other.Level)
            {
                moves.Add(MoveOf(one, other, outcome.Label));
            }
        }
        return new ImpactReport(counts.Answers, counts.Unlabelled, counts.OtherRounds, counts.Unusable, moves.ToImmutable(), old.Measure(random()), revised.Measure(random()));
    }

    private async IAsyncEnumerable<GradedTwice> GradeAsync(IEnumerable<SubmissionEntry> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var together in entries.Chunk(GradedTogether))
        {
            foreach (var outcome in await Task.WhenAll(together.Select(e => Task.Run(() => GradeAsync(e, cancellation), cancellation))).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }
    }

    private async Task<GradedTwice> GradeAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        if (entry is not SubmissionRecord { Submission: var submission, Label: var label })
        {
            return new GradedTwice(null, null, null);
        }
        return RubricSet.For($"{submission.Company}/{submission.Round}", before, after) is not var (one, other)
            ? new GradedTwice(null, null, null) { IsOfOtherRound = true }
            : new GradedTwice(await GradeByAsync(one, submission, cancellation).ConfigureAwait(false), await GradeByAsync(other, submission, cancellation).ConfigureAwait(false), label);
    }

    /// <returns>Null when the rubric does not know the principle.</returns>
    private async Task<Grade?> GradeByAsync(Rubric rubric, Submission submission, CancellationToken cancellation)
    {
        try
        {
            var asked = submission with { Principle = rubric.FindPrinciple(submission.Principle) };
            return await _grader.GradeAsync(asked, rubric, cancellation).ConfigureAwait(false);
        }
        catch (UnknownNameException)
        {
            return null;
        }
    }

    private static void Add(AgreementTally tally, Grade grade, int? label)
    {
        if (label is { } known)
        {
            tally.Add(new LabelledGrade(grade.Submission.Company, grade.Submission.Round, grade.Submission.Question, known, grade.Level));
        }
    }

    private static LevelMove MoveOf(Grade before, Grade after, int? label) =>
        new(before.Submission.Id, $"{before.Submission.Company}/{before.Submission.Round}", label, before.Level, after.Level, before.Score, after.Score,
            [.. after.Ratings.Select(r => new CriterionMove(r.Criterion.Id, before.Ratings.FirstOrDefault(b => b.Criterion.Id == r.Criterion.Id)?.Level, r.Level))
                .Where(m => m.Before is not null && m.Before != m.After)]);

    private sealed record GradedTwice(Grade? Before, Grade? After, int? Label)
    {
        public bool IsOfOtherRound { get; init; }
    }
}
