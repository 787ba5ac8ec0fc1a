namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>A breach of the contract in a model's reply.</summary>
/// <param name="Request">What the model is told to mend; holds no words of the candidate.</param>
/// <param name="Doubt">What a person is told when it stays; null for what changes no level.</param>
internal sealed record ReplyFault(string Request, string? Doubt);
