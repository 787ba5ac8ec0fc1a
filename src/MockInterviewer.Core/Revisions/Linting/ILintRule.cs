namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Looks for one kind of mistake in content that has no fault. What many rubrics include may be named once for each of them;
/// the linter says it once.</summary>
internal interface ILintRule
{
    IEnumerable<LintWarning> Read(LintedContent content);
}
