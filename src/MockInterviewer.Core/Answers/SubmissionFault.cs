namespace MockInterviewer.Core.Answers;

/// <summary>A record that cannot be graded as it stands; it does not stop the others.</summary>
/// <param name="Id">When it could be read.</param>
/// <param name="Message">What is wrong and how to mend it; never the answer. It may quote an id or level, so it is to be cleaned before a terminal shows it.</param>
public sealed record SubmissionFault(string Source, string? Id, string Message) : SubmissionEntry(Source)
{
    public override string ToString() => $"{Source}: {Message}";
}
