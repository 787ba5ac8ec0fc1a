using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>
/// Chooses the next probe: a check that the answer leaves unmet and that no probe or hint of this interview aimed at, and a way
/// to ask for it. A story of "we" alone and a red flag come first; else the first probe of a question is the question's own or the rubric's; a later one takes up a figure or a
/// technology that the candidate named, when there is one. A persona that always deepens takes up the technology first.
/// </summary>
internal sealed partial class ProbePlanner(Persona persona, Rubric rubric, ImmutableArray<Technology> technologies)
{
    private const int ManyWe = 3;
    private const int FewI = 1;

    /// <summary>In long sentences the words tell more than the sentences.</summary>
    private const int ManyWeWords = 6;

    /// <summary>A sentence that shows less for the check would lead away from what is asked.</summary>
    private const double Strong = 0.9;

    /// <summary>With a smaller share of the checks met nothing has been told, 0-1.</summary>
    private const double HardlyAnything = 0.08;

    /// <summary>A figure in such a sentence was chosen, not found: there is nothing to ask about its origin.</summary>
    public static readonly ImmutableArray<string> ChoiceSignals = ["decision", "staged_rollout"];

    private readonly MissingChecks _missing = new(rubric);
    private readonly TechnologyLayers _layers = new(technologies);
    private readonly Dictionary<string, Dimension> _dimensions = rubric.Criteria.ToDictionary(c => c.Id, c => c.Dimension);

    /// <summary>What the answer lacks, asked for or not, the most worth asking for first.</summary>
    public ImmutableArray<CheckFinding> Missing(InterviewState state, AnswerReading reading) => LacksOf(state, reading).Uncovered;

    /// <param name="reading">Of all that was answered to the question so far.</param>
    /// <returns>Null when nothing is left to ask for.</returns>
    public Line? Next(InterviewState state, AnswerReading reading)
    {
        var first = !ProbesOf(state).Any();
        var lacks = LacksOf(state, reading);
        // An answer that covers everything is taken further once: so would anybody who listened.
        var uncovered = Unasked(state, lacks.Uncovered);
        var missing = first && uncovered.IsEmpty ? Unasked(state, lacks.Unmet) : uncovered;
        var deepened = missing.IsEmpty || !MayDeepen(state, first) ? null : Deepen(state, reading, missing);
        return (first ? AskWhoseWorkItWas(state, reading, lacks) ?? AskForFlag(state, reading, lacks) : null)
            ?? deepened
            ?? (first || missing.IsEmpty ? null : TakeUpFigure(state, reading, lacks))
            ?? AskScripted(state, reading, missing)
            ?? (first ? AskForAnEpisode(state, reading, lacks) : null)
            ?? AskForCheck(state, reading, missing);
    }

    private AnswerLacks LacksOf(InterviewState state, AnswerReading reading) =>
        _missing.In(reading, state.Question!.Principle, [.. ProbesOf(state).Select(t => t.CheckId!)]);

    /// <summary>Without what this interview's probes and hints aimed at.</summary>
    public static ImmutableArray<CheckFinding> Unasked(InterviewState state, ImmutableArray<CheckFinding> missing)
    {
        var asked = state.Turns.Select(t => t.CheckId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. missing.Where(f => !asked.Contains(f.Id))];
    }

    private static IEnumerable<Turn> ProbesOf(InterviewState state) =>
        state.TurnsOf(state.QuestionIndex).Where(t => t.Kind == TurnKind.Probe);

    /// <summary>A technical persona goes deeper once a question, and not at once; one that always does so in half of its probes.</summary>
    private bool MayDeepen(InterviewState state, bool first)
    {
        var deepened = ProbesOf(state).Count(t => _layers.Has(t.Asks!));
        return persona.Deepens switch
        {
            Deepening.Always => deepened < (state.Plan.Probes + 1) / 2,
            Deepening.Technical => deepened == 0 && !first && state.Plan.Round is "system_design" or "program" or "explainer",
            _ => false,
        };
    }

    /// <summary>Where no story is told, whatever else is missing is missing for that reason. The check that takes most sentences is the
    /// episode itself.</summary>
    private Line? AskForAnEpisode(InterviewState state, AnswerReading reading, AnswerLacks lacks) =>
        rubric.Expects == ExpectedAnswer.Episode && (reading.Type != AnswerType.Episode
            || OfflinePart.ShareOf(lacks.Findings) < HardlyAnything)
            ? AskForCheck(state, reading, [.. Unasked(state, Unmet(lacks, Dimension.Structure)).OrderByDescending(f => f.Check.Signals.Needs).Take(1)])
            : null;

    /// <summary>Of a story told with "we" alone nobody can say what this person did; that comes before all else.</summary>
    private Line? AskWhoseWorkItWas(InterviewState state, AnswerReading reading, AnswerLacks lacks) =>
        rubric.Expects == ExpectedAnswer.Episode
        && (reading.CountOf(CodeSignals.WeAction) >= ManyWe && reading.CountOf(CodeSignals.OwnAction) <= FewI
            || reading.Delivery.We >= ManyWeWords && reading.Delivery.I <= FewI)
            ? AskForCheck(state, reading, [.. Unasked(state, Unmet(lacks, Dimension.Ownership)).OrderBy(f => f.Met)])
            : null;

    /// <summary>What an answer stands or falls by is asked before what would only make it better. A flag weighs the whole answer: where a check
    /// that it asks for seems to be met, that is by a sentence beside the point, and not to be quoted.</summary>
    private Line? AskForFlag(InterviewState state, AnswerReading reading, AnswerLacks lacks) =>
        AskForCheck(state, reading, Unasked(state,
        [
            .. RedFlagFinder.Find(reading, rubric).SelectMany(f => f.Flag.AskFor)
                .SelectMany(id => lacks.Findings.Where(f => f.Check.Id == id)).Select(f => f.Met == Met.Yes ? f with { Sentences = [] } : f),
        ]));

    private Line? Deepen(InterviewState state, AnswerReading reading, ImmutableArray<CheckFinding> missing)
    {
        var target = missing.FirstOrDefault(f => _dimensions[f.CriterionId] == Dimension.Depth);
        return target is not null && _layers.Next(state, reading) is { } layer
            ? Ask(state, persona.TechnologyFrames, layer, target)
            : null;
    }

    private Line? TakeUpFigure(InterviewState state, AnswerReading reading, AnswerLacks lacks)
    {
        // Only of something that happened can one ask how it was measured; elsewhere figures are assumed.
        if (rubric.Expects != ExpectedAnswer.Episode)
        {
            return null;
        }
        var target = Unasked(state, Unmet(lacks, Dimension.Evidence)).OrderBy(f => f.Met).FirstOrDefault();
        var wasTakenUp = ProbesOf(state).Any(t => t.Phrase is { } phrase && persona.FigureProbes.Contains(phrase));
        return target is not null && !wasTakenUp && FigureIn(state, reading) is { } figure
            && new PhraseBook(state).Say(TurnKind.Probe, persona.FigureProbes, ("figure", figure)) is { } line
            ? line with { Asks = line.Text, CheckId = target.Id }
            : null;
    }

    /// <summary>A share before anything else, and none that a probe named already.</summary>
    private static string? FigureIn(InterviewState state, AnswerReading reading) =>
        reading.Figures.Where(f => Telling().IsMatch(f) && WasFound(reading, f))
            .OrderByDescending(f => f.EndsWith('%'))
            .FirstOrDefault(f => !WasNamed(state, f));

    /// <summary>Whether it stands in a sentence that is not about a choice.</summary>
    private static bool WasFound(AnswerReading reading, string figure) =>
        reading.Sentences.Any(s => !ChoiceSignals.Any(signal => reading.Has(s, signal))
            && Regex.IsMatch(reading.Text[s.Start..s.End], $@"(?<![\d.,]){Regex.Escape(figure)}"));

    /// <summary>All of it, also where enough is there for <see cref="Missing"/>, in the order of the rubric.</summary>
    private ImmutableArray<CheckFinding> Unmet(AnswerLacks lacks, Dimension dimension) =>
        [.. lacks.Findings.Where(f => f.Met != Met.Yes && _dimensions[f.CriterionId] == dimension)];

    private Line? AskScripted(InterviewState state, AnswerReading reading, ImmutableArray<CheckFinding> missing) =>
        state.Question!.Probes
            .Where(p => !WasAsked(state, p.Text))
            .Select(p => missing.FirstOrDefault(f => f.Id == p.CheckId) is { } target ? Ask(state, p.Text, target, QuoteFor(state, target, reading)) : null)
            .FirstOrDefault(line => line is not null);

    private Line? AskForCheck(InterviewState state, AnswerReading reading, ImmutableArray<CheckFinding> missing) =>
        missing.Select(target => AskForCheck(state, reading, target)).FirstOrDefault(line => line is not null);

    /// <summary>A probe that speaks of "it" or "that decision" needs words of the candidate's before it; without them one is preferred that
    /// stands by itself.</summary>
    private Line? AskForCheck(InterviewState state, AnswerReading reading, CheckFinding target)
    {
        var left = SeededOrder.Of(state.Plan.Seed, target.Check.Probes.Where(p => !WasAsked(state, p)), p => p).ToList();
        if (left.Count == 0)
        {
            return null;
        }
        var quote = QuoteFor(state, target, reading);
        return Ask(state, quote is not null ? left[0] : left.OrderBy(PointsBack().IsMatch).First(), target, quote);
    }

    /// <summary>With the candidate's own words where there are some.</summary>
    private Line Ask(InterviewState state, string probe, CheckFinding target, string? quote) =>
        quote is not null && new PhraseBook(state).Say(TurnKind.Probe, persona.QuoteFrames, ("quote", quote), ("probe", probe)) is { } line
            ? line with { Asks = probe, CheckId = target.Id }
            : Ask(state, persona.ProbeFrames, probe, target);

    private static Line Ask(InterviewState state, ImmutableArray<string> frames, string probe, CheckFinding target) =>
        new PhraseBook(state).Ask(TurnKind.Probe, frames, "probe", probe) with { Asks = probe, CheckId = target.Id };

    /// <summary>Words of a sentence that went half of the way, the strongest first: other words would lead away from what is asked, and so
    /// would what only might be. Not twice running.</summary>
    private string? QuoteFor(InterviewState state, CheckFinding target, AnswerReading reading) =>
        state.Turns.LastOrDefault(t => t.Kind == TurnKind.Probe)?.Phrase is { } last && persona.QuoteFrames.Contains(last) ? null
        : target.Sentences.Where(s => s.Strength >= Strong && !ReplyReader.IsRemark(reading, s) && !IsConditional(reading, s)).OrderByDescending(s => s.Strength)
            .Select(s => Quotation.From(s.Evidence.Quote))
            .FirstOrDefault(q => q is not null && !WasNamed(state, q));

    private static bool IsConditional(AnswerReading reading, FoundSentence sentence) =>
        reading.SentencesWith(CodeSignals.Conditional).Any(s => s.Evidence == sentence.Evidence);

    private static bool WasNamed(InterviewState state, string words) =>
        state.Turns.Any(t => t.Kind == TurnKind.Probe && t.Text.Contains(words, StringComparison.Ordinal));

    private static bool WasAsked(InterviewState state, string probe) => state.Turns.Any(t => t.Asks == probe);

    /// <summary>Words that stand for something said before.</summary>
    [GeneratedRegex(@"\b(this|that (?!might|could|would|you|had|was|did|is)|those|these|it|they|them|their|then|he|she|him|her)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();

    /// <summary>A share, money or a measured number; of "7 waves" there is little to ask.</summary>
    [GeneratedRegex(@"%|percent|[$\u20ac\u00a3]|\d\s*(ms|qps|rps|tps|k|m|bn|million|billion|[gtp]b|x)\b|\d\.\d", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
