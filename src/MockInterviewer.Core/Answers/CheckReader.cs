using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Holds a reading against the checks of its rubric.</summary>
public static class CheckReader
{
    /// <summary>A finding for every check that applies to the principle, in the order of the rubric.</summary>
    public static ImmutableArray<CheckFinding> Read(AnswerReading reading, Rubric rubric, string? principle) =>
        [.. rubric.Criteria.SelectMany(criterion => Read(reading, criterion, principle))];

    public static ImmutableArray<CheckFinding> Read(AnswerReading reading, Criterion criterion, string? principle) =>
        [.. criterion.ChecksFor(principle).Select(check => Read(reading, criterion.Id, check))];

    private static CheckFinding Read(AnswerReading reading, string criterionId, Check check)
    {
        var full = ImmutableArray.CreateBuilder<FoundSentence>();
        var part = ImmutableArray.CreateBuilder<FoundSentence>();
        foreach (var sentence in reading.Counted)
        {
            if (check.Signals.Yes.FirstOrDefault(a => reading.Fits(sentence, a)) is { } yes)
            {
                full.Add(new FoundSentence(reading.EvidenceOf(sentence), Name(yes)));
            }
            else if (check.Signals.Partly.FirstOrDefault(a => reading.Fits(sentence, a)) is { } partly)
            {
                part.Add(new FoundSentence(reading.EvidenceOf(sentence), Name(partly)));
            }
        }
        var met = full.Count >= check.Signals.Needs ? Met.Yes : full.Count + part.Count > 0 ? Met.Partly : Met.No;
        return new CheckFinding(criterionId, check, met, full.Count > 0 ? full.ToImmutable() : part.ToImmutable());
    }

    private static ImmutableArray<string> Name(SignalAlternative alternative) =>
        alternative.Say.IsEmpty ? alternative.With : alternative.With.Add("words of the check");
}
