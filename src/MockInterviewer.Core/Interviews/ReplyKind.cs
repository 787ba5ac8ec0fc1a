namespace MockInterviewer.Core.Interviews;

/// <summary>What a candidate's reply is, before it is judged.</summary>
public enum ReplyKind
{
    Answer,
    Empty,
    OneWord,
    DontKnow,
    Clarification,
    Rambling,
    OffTopic,
    Rude,
    Hypothetical,
    OtherLanguage,
    Oversized,
    Injection,

    /// <summary>Asks for the question or probe once more.</summary>
    RepeatRequest,

    /// <summary>Asks how long the answer may be.</summary>
    TimeQuestion,

    /// <summary>Asks what is judged, or how it goes.</summary>
    VerdictQuestion,

    /// <summary>Asks in words for what /skip does.</summary>
    SkipRequest,

    /// <summary>Asks for a moment, or thinks aloud.</summary>
    Thinking,
    Greeting,

    /// <summary>A case was asked, and none such was lived through.</summary>
    NoCase,
    Confidential,
}
