using System.Globalization;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Something in a content file that can be read and used, and is yet hardly meant so.</summary>
/// <param name="Rule">The rule's name, the same for all its warnings.</param>
/// <param name="Field">As in the file, below the entry at <paramref name="Place"/>.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record LintWarning(string Rule, ContentPlace Place, string Field, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Place.File}:{Place.Line}: {Field}: {Message} [{Rule}]");
}
