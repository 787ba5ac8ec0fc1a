using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Red flags that no answer can raise, because what they want cannot be had together, and flags of orders to the grader that code
/// would not act on.</summary>
internal sealed class FlagRule : ILintRule
{
    public const string Name = "flag-never-fires";

    public IEnumerable<LintWarning> Read(LintedContent content)
    {
        if (content.Rubrics is not [var any, ..])
        {
            return [];
        }
        var reach = new SignalReach(any);
        return content.Rubrics.SelectMany(rubric => rubric.RedFlags.SelectMany(flag => Read(rubric, flag, reach)));
    }

    private static IEnumerable<LintWarning> Read(Rubric rubric, RedFlag flag, SignalReach reach)
    {
        var bounds = MeasureBounds.Of(flag);
        if ((WhyNever(bounds, reach)) is { } reason)
        {
            yield return Warn(flag, flag.Place, $"is never raised: {reason}; change a threshold or leave a condition out");
        }
        foreach (var types in flag.When.Select(c => c.AnswerTypes).Where(t => !t.IsEmpty))
        {
            if (!new SignalReach(rubric).Types().Overlaps(types))
            {
                yield return Warn(flag, flag.RaisedAt, $"is never raised in {rubric.Id}, where no answer is {Names(types)}; leave the flag out of this round");
            }
        }
        if (!Together(flag))
        {
            yield return Warn(flag, flag.Place, "is never raised: no type stands in all its answer_type conditions; write one such condition");
        }
        if (flag.Id == RedFlag.Injection != bounds.Any(b => b.Measure == NamedSignal.Injection && b.Least > 0))
        {
            yield return Warn(flag, flag.Place,
                $"code sends an answer to a person when the flag '{RedFlag.Injection}' is raised, and that flag has to be raised by the signal '{NamedSignal.Injection}'; give this id to the flag that measures it, and to no other");
        }
    }

    private static string? WhyNever(IReadOnlyList<MeasureBounds> bounds, SignalReach reach) =>
        bounds.FirstOrDefault(b => !b.IsPossible) is { } impossible ? $"'{impossible.Measure}' can never be so"
        : bounds.SelectMany(wanted => bounds.Where(other => other != wanted).Select(limit => WhyNot(wanted, limit, reach))).FirstOrDefault(why => why is not null)
            ?? bounds.Where(b => b.Least > 0 && IsBlind(b.Signal, reach)).Select(b => $"no sentence can have the signal '{b.Signal}'").FirstOrDefault();

    /// <summary>Why so much of the one cannot be where only so much of the other is.</summary>
    private static string? WhyNot(MeasureBounds wanted, MeasureBounds limit, SignalReach reach)
    {
        var (least, most) = (Math.Ceiling(wanted.Least), Math.Floor(limit.Most));
        var counts = wanted.Least > 0 && IsSignal(wanted.Signal);
        var what = wanted.IsSignalShare ? 1 : least;
        return wanted.Measure == AnswerMeasures.Sentences && limit.Measure == AnswerMeasures.Words && least > most ? "more sentences than words"
            : !counts ? null
            : limit.Measure == AnswerMeasures.Sentences && what > most ? $"more sentences with '{wanted.Signal}' than sentences"
            : limit.Measure == AnswerMeasures.Words && what > most && wanted.Signal != NamedSignal.Injection ? $"more sentences with '{wanted.Signal}' than words"
            : limit.Signal == wanted.Signal && limit.Most <= 0 ? $"'{wanted.Measure}' is wanted and '{limit.Measure}' is to be none"
            : IsSignal(limit.Signal) && !limit.IsSignalShare && what > most && reach.AlwaysHas(wanted.Signal, limit.Signal)
                ? $"a sentence with '{wanted.Signal}' has '{limit.Signal}' too"
            : null;
    }

    private static bool IsSignal(string name) => !AnswerMeasures.All.Contains(name);

    private static bool IsBlind(string signal, SignalReach reach) => IsSignal(signal) && reach.Knows(signal) && !reach.CanBeSeen(signal);

    private static bool Together(RedFlag flag)
    {
        var lists = flag.When.Select(c => c.AnswerTypes).Where(t => !t.IsEmpty).ToList();
        return lists.Count == 0 || lists.Skip(1).Aggregate(lists[0].AsEnumerable(), (common, next) => common.Intersect(next)).Any();
    }

    private static string Names(ImmutableArray<AnswerType> types) => string.Join(" or ", types.Select(EnumNames<AnswerType>.Of));

    private static LintWarning Warn(RedFlag flag, ContentPlace place, string message) => new(Name, place, "when", $"'{flag.Id}' {message}");
}
