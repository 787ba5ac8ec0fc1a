namespace MockInterviewer.Core.Rubrics;

/// <summary>Names of companies and rounds as people write them, on the command line and in tables.</summary>
public static class RubricNames
{
    /// <summary>System-Design and "system design" are system_design.</summary>
    public static string Tidy(string name) => name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>Null for a blank: an empty cell names nothing.</summary>
    public static string? TidyOrNull(string? name) => string.IsNullOrWhiteSpace(name) ? null : Tidy(name);
}
