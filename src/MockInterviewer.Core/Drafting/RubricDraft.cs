using System.Collections.Immutable;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>A rubric with its questions as a machine drafted it; it grades nothing until a person has approved it.</summary>
/// <param name="AlwaysFlags">Ids of rubrics/common/red-flags.yaml that are included as they are.</param>
/// <param name="By">Who drafted it: the offline drafter, or a model by its name.</param>
/// <param name="WeakSpots">Of the draft as a whole.</param>
/// <param name="Losses">What is not in it.</param>
public sealed record RubricDraft(
    DraftRequest Request,
    string Title,
    string About,
    ExpectedAnswer Expects,
    ImmutableArray<DraftedCriterion> Criteria,
    ImmutableArray<Drafted<RedFlag>> RedFlags,
    ImmutableArray<string> AlwaysFlags,
    ImmutableArray<Drafted<Question>> Questions,
    string By,
    ImmutableArray<string> WeakSpots,
    ImmutableArray<DraftLoss> Losses)
{
    /// <summary>Everything that carries a citation: its name on the review sheet, its places, and what it rests on.</summary>
    public IEnumerable<(string Name, ImmutableArray<Documents.Citation> Citations, ImmutableArray<string> Terms)> Cited =>
        Criteria.Select(c => (c.Criterion.Part.Id, c.Criterion.Part.Citations, c.Criterion.Terms))
            .Concat(Criteria.SelectMany(c => c.Checks.Select(k => ($"{c.Criterion.Part.Id}.{k.Part.Id}", k.Part.Citations, k.Terms))))
            .Concat(RedFlags.Select(f => (f.Part.Id, f.Part.Citations, f.Terms)))
            .Concat(Questions.Select(q => (q.Part.Id, q.Part.Citations, q.Terms)));
}
