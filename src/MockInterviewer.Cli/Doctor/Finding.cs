namespace MockInterviewer.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Mend">What to do about it; null when nothing needs doing.</param>
internal sealed record Finding(string Subject, Health Health, string Says, string? Mend = null);
