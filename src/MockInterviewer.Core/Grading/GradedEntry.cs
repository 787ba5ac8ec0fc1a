using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>A record of the input and its grade.</summary>
/// <param name="Entry">As read; a <see cref="SubmissionFault"/> when it could not be graded as it stands.</param>
/// <param name="Grade">Null exactly for a fault.</param>
public sealed record GradedEntry(SubmissionEntry Entry, Grade? Grade);
