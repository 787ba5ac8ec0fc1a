namespace MockInterviewer.Integrations.Submissions;

/// <summary>An input that cannot be read at all; the message is one sentence with what to do.</summary>
public sealed class SubmissionFileException(string message, Exception? cause = null) : Exception(message, cause);
