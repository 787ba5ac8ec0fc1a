using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Probes that no interview reaches: of a check that no question brings up, or nearly the same as another of the rubric, which is
/// asked in its place.</summary>
internal sealed class ProbeRule : ILintRule
{
    public const string Name = "unreachable-probe";

    private const double Alike = 0.75;

    /// <summary>Share of the words that two probes have in common before their letters are compared, which takes longer.</summary>
    private const double SharedWords = 0.4;

    public IEnumerable<LintWarning> Read(LintedContent content)
    {
        var asked = content.Questions.ToLookup(q => q.RubricId, StringComparer.Ordinal);
        return content.Rubrics.SelectMany(rubric => Duplicates(rubric, asked[rubric.Id])
            .Concat(asked[rubric.Id].SelectMany(question => OfOtherPrinciples(rubric, question)))
            .Concat(asked.Contains(rubric.Id) ? OfUnaskedPrinciples(rubric, asked[rubric.Id]) : []));
    }

    private static IEnumerable<LintWarning> Duplicates(Rubric rubric, IEnumerable<Question> questions)
    {
        var probes = rubric.Criteria.SelectMany(c => c.AllChecks.SelectMany(k => k.Probes.Zip(k.ProbePlaces, (text, place) => new Probe($"{c.Id}.{k.Id}", text, place))))
            .Concat(questions.SelectMany(q => q.Probes.Select(p => new Probe($"question {q.Id}", p.Text, p.Place)))).ToList();
        for (var i = 0; i < probes.Count; i++)
        {
            if (probes.Take(i).FirstOrDefault(p => p.IsLike(probes[i])) is { } first)
            {
                yield return new LintWarning(Name, probes[i].Place, "probes",
                    $"'{probes[i].Text}' asks nearly what '{first.Text}' asks ({first.Owner}); once one was asked the other is lost, so ask for something else");
            }
        }
    }

    private static IEnumerable<LintWarning> OfOtherPrinciples(Rubric rubric, Question question)
    {
        var reached = rubric.Criteria.SelectMany(c => c.ChecksFor(question.Principle).Select(k => $"{c.Id}.{k.Id}")).ToHashSet(StringComparer.Ordinal);
        return question.Probes.Where(p => !reached.Contains(p.CheckId)).Select(p => new LintWarning(Name, p.Place, "check",
            $"'{p.CheckId}' is a check of another principle than {question.Principle ?? "none"}, which '{question.Id}' asks about; aim the probe at one that it has"));
    }

    private static IEnumerable<LintWarning> OfUnaskedPrinciples(Rubric rubric, IEnumerable<Question> questions)
    {
        var asked = questions.Select(q => q.Principle).ToHashSet(StringComparer.Ordinal);
        return rubric.Criteria.SelectMany(c => c.Principles).Where(p => !asked.Contains(p.Name)).Select(p => new LintWarning(Name, p.Place, "name",
            $"no question asks about {p.Name}, so that its checks are never probed; add a question to {QuestionBank.Folder}/{rubric.Company.Id}.yaml"));
    }

    private sealed record Probe(string Owner, string Text, ContentPlace Place)
    {
        private readonly HashSet<string> _words = [.. Tokenizer.Words(Text)];

        public bool IsLike(Probe other) =>
            _words.Count(other._words.Contains) >= SharedWords * Math.Max(_words.Count, other._words.Count) && Likeness.Of(Text, other.Text) >= Alike;
    }
}
