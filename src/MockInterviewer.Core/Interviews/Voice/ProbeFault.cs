namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>Why a probe cannot be said as a model worded it. prompts/probe.yaml tells the model by variables of the same names.</summary>
public enum ProbeFault
{
    NotOneQuestion,
    Repeats,

    /// <summary>Tells what a good answer would hold, or how answers are judged.</summary>
    GivesAway,

    /// <summary>Praises, blames, or passes a verdict.</summary>
    Judges,

    /// <summary>Does what the candidate's text says, shows marks or instructions, or repeats the text at length.</summary>
    Obeys,
    OutOfCharacter,
    TooLong,
}
