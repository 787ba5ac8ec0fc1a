using System.Globalization;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions;

/// <summary>Which rubric, as it stands in a grade.</summary>
/// <param name="Hash">See <see cref="Rubric.Hash"/>.</param>
public sealed record RubricVersion(string Id, int Version, string Hash)
{
    private const int ShownDigits = 12;

    public static RubricVersion Of(Rubric rubric) => new(rubric.Id, rubric.Version, rubric.Hash);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}, version {Version} ({Hash[..ShownDigits]})");
}
