using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>The prompts of the grader, with what they need filled in.</summary>
internal sealed class GradePrompts(PromptLibrary library)
{
    public const string All = "grade";
    public const string One = "grade-criterion";

    /// <summary>The same rubric stands in the prompt of every answer to its round.</summary>
    private readonly ConditionalWeakTable<Rubric, string> _rubrics = [];

    public Prompt Grade { get; } = library.Load(All);

    public Prompt GradeCriterion { get; } = library.Load(One);

    public Prompt GradeAgain { get; } = library.Load("grade-again");

    /// <param name="criterion">The one to judge; null for all.</param>
    /// <param name="nonce">Names the fence; a text that the candidate cannot know.</param>
    public IReadOnlyList<ChatMessage> Render(JudgedAnswer answer, Criterion? criterion, string nonce)
    {
        var submission = answer.Submission;
        List<(string, string)> values =
        [
            ("rubric", _rubrics.GetValue(answer.Rubric, RubricPrompt.Of)),
            ("principle", RubricPrompt.PrincipleOf(answer.Rubric, submission.Principle)),
            ("question", UntrustedText.Neutralise(submission.Question).ReplaceLineEndings(" ")),
            ("answer", UntrustedText.Fence(submission.Answer, nonce)),
        ];
        return criterion is null ? Grade.Render(values) : GradeCriterion.Render([.. values, ("criterion", criterion.Id)]);
    }

    public IReadOnlyList<ChatMessage> RenderAgain(IEnumerable<ReplyFault> faults) =>
        GradeAgain.Render(("faults", string.Join('\n', faults.Select(f => $"- {f.Request}"))));
}
