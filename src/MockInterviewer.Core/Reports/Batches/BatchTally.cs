using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>Counts a cohort up, one record at a time. Holds counts only: its size does not grow with the number of answers.</summary>
public sealed class BatchTally
{
    /// <summary>So many different questions are counted one by one, the others together.</summary>
    private const int MostQuestions = 200;
    private const int MostReasons = 20;
    private const int MostFaults = 100;
    private const int MostUnmet = 15;
    private const int LongestName = 300;

    private readonly int[] _statuses = new int[Enum.GetValues<GradeStatus>().Length];
    private readonly GroupTally _overall = new("all");
    private readonly Dictionary<string, GroupTally> _companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupTally> _rounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupTally> _criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupTally> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Title), int[]> _checks = [];
    private readonly Dictionary<string, int> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _doubts = new(StringComparer.Ordinal);
    private readonly List<SubmissionFault> _faults = [];
    private int _humanReviews;
    private int _unreadable;
    private Usage _usage = Usage.None;
    private GraderInfo? _grader;

    public void Add(BatchItem item)
    {
        if (item.Record is { } record)
        {
            Add(record);
        }
        else if (item.Entry is SubmissionFault fault)
        {
            _unreadable++;
            _overall.AddLeftOut();
            if (_faults.Count < MostFaults)
            {
                _faults.Add(fault);
            }
        }
    }

    /// <param name="agreement">With the levels that people gave, when they gave any.</param>
    public BatchSummary Summarise(AgreementReport? agreement = null) =>
        new(_statuses.Sum() + _unreadable, Count(GradeStatus.Graded), Count(GradeStatus.NeedsReview), Count(GradeStatus.Reviewed),
            Count(GradeStatus.NotAssessable), Count(GradeStatus.Failed), Count(GradeStatus.Pending), _unreadable,
            Count(GradeStatus.NotAssessable) + Count(GradeStatus.Failed) + Count(GradeStatus.Pending) + _unreadable,
            _overall.ToGroup(), Groups(_companies), Groups(_rounds), Groups(_criteria), Groups(_questions), Unmet(), Counts(_flags),
            Counts(_reasons), Counts(_doubts), [.. _faults], _usage, _grader, _humanReviews, agreement);

    private void Add(GradeRecord grade)
    {
        _statuses[(int)grade.Status]++;
        _grader ??= grade.Grader;
        _usage += grade.Usage;
        _humanReviews += grade.HumanReview is null ? 0 : 1;
        _overall.Add(grade.Level, grade.Score);
        Group(_companies, grade.Rubric.CompanyName).Add(grade.Level, grade.Score);
        Group(_rounds, grade.Round).Add(grade.Level, grade.Score);
        Group(_questions, CandidateText.Short(grade.Question, LongestName), MostQuestions, "other questions").Add(grade.Level, grade.Score);
        if (grade.Error is { } error)
        {
            CountUp(_reasons, CandidateText.Short(error, LongestName), MostReasons, "other reasons");
        }
        foreach (var doubt in grade.Doubts ?? [])
        {
            CountUp(_doubts, CandidateText.Short(doubt, LongestName), MostReasons, "other reasons");
        }
        foreach (var flag in grade.RedFlags.DistinctBy(f => f.Id))
        {
            CountUp(_flags, flag.Title);
        }
        foreach (var criterion in grade.Criteria)
        {
            Add(criterion, grade);
        }
    }

    private void Add(CriterionRecord criterion, GradeRecord grade)
    {
        Group(_criteria, string.Create(CultureInfo.InvariantCulture, $"{grade.Rubric.Id}: {criterion.Title}")).Add(criterion.Level, score: null);
        foreach (var check in criterion.Checks)
        {
            var key = ($"{criterion.Id}.{check.Id}", check.Title);
            if (!_checks.TryGetValue(key, out var counts))
            {
                _checks.Add(key, counts = new int[Enum.GetValues<Met>().Length]);
            }
            counts[(int)check.Met]++;
        }
    }

    private int Count(GradeStatus status) => _statuses[(int)status];

    private ImmutableArray<UnmetCheck> Unmet() =>
        [.. _checks.Select(c => new UnmetCheck(c.Key.Id, c.Key.Title, c.Value[(int)Met.No], c.Value[(int)Met.Partly], c.Value.Sum()))
            .Where(c => c.No + c.Partly > 0).OrderByDescending(c => c.No + (c.Partly / 2.0)).ThenBy(c => c.Id, StringComparer.Ordinal).Take(MostUnmet)];

    private static ImmutableArray<BatchGroup> Groups(Dictionary<string, GroupTally> groups) =>
        [.. groups.OrderByDescending(g => g.Value.Count).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Value.ToGroup())];

    private static ImmutableArray<NamedCount> Counts(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new NamedCount(c.Key, c.Value))];

    private static GroupTally Group(Dictionary<string, GroupTally> groups, string name, int most = int.MaxValue, string others = "")
    {
        var key = groups.Count < most || groups.ContainsKey(name) ? name : others;
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = new GroupTally(key));
        }
        return group;
    }

    private static void CountUp(Dictionary<string, int> counts, string name, int most = int.MaxValue, string others = "")
    {
        var key = counts.Count < most || counts.ContainsKey(name) ? name : others;
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
