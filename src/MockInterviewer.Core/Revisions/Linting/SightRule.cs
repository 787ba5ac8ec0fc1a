using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Checks that the offline grader can never see as met, alternatives that no sentence fits, and surface forms that hold no word.</summary>
internal sealed class SightRule : ILintRule
{
    public const string Name = "unseen-check";

    public IEnumerable<LintWarning> Read(LintedContent content)
    {
        if (content.Rubrics is not [var any, ..])
        {
            return [];
        }
        var reach = new SignalReach(any);
        return any.Signals.SelectMany(ReadForms)
            .Concat(content.Rubrics.SelectMany(r => r.Criteria).SelectMany(c => c.AllChecks.SelectMany(check => Read(c, check, reach))));
    }

    private static IEnumerable<LintWarning> ReadForms(NamedSignal signal) => signal.Say.Select(f => (Form: f, Reason: WhyUnseen(f))).Where(f => f.Reason is not null)
        .Select(f => new LintWarning(Name, signal.Place, "say", $"the form '{f.Form}' of '{signal.Id}' {f.Reason}"));

    private static string? WhyUnseen(string form) => !SignalReach.CanBeTyped(form) ? "holds no word, so no sentence has it; write letters or digits, or remove it"
        : !SignalReach.FitsItself(form) ? "fits not even its own words, so no sentence has it; write '*' at the end of a word only, and '..' only between two words" : null;

    private static IEnumerable<LintWarning> Read(Criterion criterion, Check check, SignalReach reach)
    {
        var never = check.Signals.Yes.Select(reach.WhyNever).ToList();
        if (never.TrueForAll(n => n is not null))
        {
            yield return Warn(criterion, check, $"no sentence can meet it: {string.Join("; ", never.Distinct())}; mend its signals");
            yield break;
        }
        foreach (var reason in never.Concat(check.Signals.Partly.Select(reach.WhyNever)).OfType<string>().Distinct())
        {
            yield return Warn(criterion, check, $"an alternative that no sentence can fit: {reason}; mend or remove it");
        }
        foreach (var (form, reason) in check.Signals.Yes.Concat(check.Signals.Partly).SelectMany(a => a.Say).Distinct().Select(f => (f, WhyUnseen(f))).Where(f => f.Item2 is not null))
        {
            yield return Warn(criterion, check, $"the form '{form}' {reason}");
        }
    }

    private static LintWarning Warn(Criterion criterion, Check check, string message) =>
        new(Name, check.Place, "signals", $"'{criterion.Id}.{check.Id}': {message}");
}
