namespace MockInterviewer.Core.Answers;

/// <summary>One record of an input file: a <see cref="SubmissionRecord"/>, or a <see cref="SubmissionFault"/> in its place.</summary>
/// <param name="Source">File, and line where it has lines: "answers.jsonl:17".</param>
public abstract record SubmissionEntry(string Source);
