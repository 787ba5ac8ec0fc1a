using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions;

/// <summary>Which rubric, as it stands in a grade.</summary>
/// <param name="Hash">See <see cref="Rubric.Hash"/>.</param>
public sealed record RubricVersion(string Id, int Version, string Hash)
{
    public static RubricVersion Of(Rubric rubric) => new(rubric.Id, rubric.Version, rubric.Hash);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}, version {Version} ({ContentHash.Shown(Hash)})");
}
