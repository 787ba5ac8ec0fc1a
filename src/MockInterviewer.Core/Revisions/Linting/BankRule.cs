using MockInterviewer.Core.Content;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Questions and rubrics that miss one another: a question that its rubric judges in part only, a round that nobody is asked about.
/// A question of an unknown round or principle is a fault already.</summary>
internal sealed class BankRule : ILintRule
{
    public const string Name = "question-without-rubric";

    public IEnumerable<LintWarning> Read(LintedContent content)
    {
        var asked = content.Questions.ToLookup(q => q.RubricId, StringComparer.Ordinal);
        var companies = content.Questions.Select(q => q.Company).ToHashSet(StringComparer.Ordinal);
        return content.Rubrics.Where(r => companies.Contains(r.Company.Id)).SelectMany(rubric => Read(rubric, [.. asked[rubric.Id]]));
    }

    private static IEnumerable<LintWarning> Read(Rubric rubric, IReadOnlyCollection<Question> questions)
    {
        if (questions.Count == 0)
        {
            yield return new LintWarning(Name, new ContentPlace(RubricLibrary.FileOf(rubric.Id), 1), "id",
                $"no question of {QuestionBank.Folder}/{rubric.Company.Id}.yaml is for the round '{rubric.Round}', so that it cannot be practised; add questions");
        }
        foreach (var question in questions.Where(q => rubric.Principles.Count > 0 && q.Principle is null))
        {
            yield return new LintWarning(Name, question.Place, "principle",
                $"'{question.Id}' names no principle, and {rubric.Id} judges by one; name one of: {string.Join(", ", rubric.Principles)}");
        }
    }
}
