using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>How a candidate is told what a sentence lacks.</summary>
internal static class SignalWords
{
    /// <returns>Reads after "it ..."; null when there are no words for it.</returns>
    public static string? Lacking(ImmutableArray<string> signals) => signals is [var signal] ? signal switch
    {
        CodeSignals.Figure => "has no amount",
        CodeSignals.ChangeFigure => "has no figure from before and after",
        CodeSignals.QuotedSpeech => "has nobody's own words",
        CodeSignals.TimeMark => "does not say when",
        CodeSignals.Cause => "does not say why",
        CodeSignals.FirstPerson or CodeSignals.OwnAction => "does not say what you did yourself",
        CodeSignals.Past => "does not say that it happened",
        _ => null,
    } : null;
}
