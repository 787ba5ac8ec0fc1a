namespace MockInterviewer.Bench;

/// <summary>What a run came to.</summary>
/// <param name="Failed">Answers that ended without a grade.</param>
/// <param name="Unearned">Answers whose row is not what the server said of just this answer.</param>
/// <param name="Requests">That reached the server.</param>
/// <param name="Refused">Of these, answered with 429.</param>
internal sealed record BatchOutcome(MeasuredRun Run, int Failed, int Unearned, int Requests, int Refused);
