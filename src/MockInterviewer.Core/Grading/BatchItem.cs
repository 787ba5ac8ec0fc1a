using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>What became of one record of a batch.</summary>
/// <param name="Entry">As read; a <see cref="SubmissionFault"/> when it could not be graded as it stands.</param>
/// <param name="Grade">Null exactly for a fault.</param>
public sealed record BatchItem(SubmissionEntry Entry, Grade? Grade);
