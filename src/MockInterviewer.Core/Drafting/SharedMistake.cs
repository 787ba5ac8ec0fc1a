namespace MockInterviewer.Core.Drafting;

/// <summary>A mistake that was given to a criterion.</summary>
/// <param name="Belongs">Whether the document says so, by where it stands or what it is about; otherwise a person has to place it.</param>
internal sealed record SharedMistake(DraftPoint Point, bool Belongs);
