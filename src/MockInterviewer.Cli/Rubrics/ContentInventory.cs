using System.Collections.Immutable;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>What a content folder holds, all of it without a fault.</summary>
internal sealed record ContentInventory(
    IReadOnlyList<Rubric> Rubrics, ImmutableArray<Question> Questions, int Personas, ImmutableArray<Technology> Technologies, int Prompts)
{
    public override string ToString() =>
        $"{Rubrics.Count} rubrics, {Questions.Length} questions, {Personas} personas, {Technologies.Length} technologies and {Prompts} prompts";
}
