using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Questions;

/// <summary>A probe written for one question.</summary>
/// <param name="CheckId">criterion.check of the round's rubric.</param>
public sealed record ScriptedProbe(string CheckId, string Text)
{
    public ContentPlace Place { get; init; }

    /// <summary>Whether the rubric has the check.</summary>
    public bool Fits(Rubric rubric) => rubric.Criteria.Any(c => c.AllChecks.Any(check => $"{c.Id}.{check.Id}" == CheckId));
}
