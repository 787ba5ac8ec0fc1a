namespace MockInterviewer.Core.Grading;

/// <summary>How long what is at work may go on after a batch was stopped: a call that is paid for should come to its end.</summary>
public sealed record Grace(TimeSpan Length, TimeProvider Time);
