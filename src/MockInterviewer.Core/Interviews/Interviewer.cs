using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>
/// Leads an interview. Everything it says follows from the state, so that an interview goes on alike after every turn that was
/// kept, whether or not the program stopped in between. Build it once an interview or once a rubric.
/// </summary>
public sealed class Interviewer
{
    private readonly Persona _persona;
    private readonly TimeProvider _time;
    private readonly TimeKeeper _clock;
    private readonly ExpectedAnswer _expected;

    // Only the first reply needs it: the first question shall be on the screen at once.
    private readonly Lazy<Listener> _listener;

    /// <exception cref="InvalidContentException">The rubric's signals lack one that replies are told by.</exception>
    public Interviewer(Persona persona, Rubric rubric, ImmutableArray<Technology> technologies, TimeProvider time)
    {
        var faults = new ContentFaults();
        CheckSignals(rubric, faults);
        faults.ThrowIfAny();
        _persona = persona;
        _time = time;
        _expected = rubric.Expects;
        _clock = new TimeKeeper(persona);
        _listener = new Lazy<Listener>(() => new Listener(persona, rubric, technologies));
    }

    private Listener Listener => _listener.Value;

    /// <summary>Records in place of throwing that the rubric's signals lack some that replies are told by.</summary>
    public static void CheckSignals(Rubric rubric, ContentFaults faults) => ReplyReader.CheckSignals(rubric, faults);

    /// <summary>Adds what the candidate typed: an answer, an aside or a command. /help belongs to the terminal and adds nothing.</summary>
    /// <exception cref="InvalidOperationException">It is not the candidate's turn: <see cref="Continue"/> comes first.</exception>
    public InterviewState Receive(InterviewState state, string typed)
    {
        if (!state.AwaitsCandidate)
        {
            throw new InvalidOperationException("The candidate is not to speak now.");
        }
        var text = TypedText.Clean(typed);
        if (SlashCommand.IsIn(text))
        {
            return SlashCommand.Find(text) == InterviewCommand.Help ? state : Add(state, Speaker.Candidate, new Line(TurnKind.Command, text.Trim()));
        }
        var reply = Listener.Replies.Read(text, state.Question!, state.OpenPrompt!);
        var leavesOpen = Patience.LeavesOpen(reply, state.RepliesToOpenPrompt().Select(t => t.Reply!.Value));
        var kind = Patience.Counts(reply, leavesOpen, _expected) ? TurnKind.Answer : TurnKind.Aside;
        return Add(state, Speaker.Candidate, new Line(kind, text), reply);
    }

    /// <summary>Adds an answer that a command ended: it is the answer to the question that it was typed for.</summary>
    /// <exception cref="InvalidOperationException">It is not the candidate's turn: <see cref="Continue"/> comes first.</exception>
    public InterviewState Receive(InterviewState state, string typed, InterviewCommand ending) =>
        Add(Receive(state, typed), Speaker.Candidate, new Line(TurnKind.Command, SlashCommand.NameOf(ending)));

    /// <summary>Adds the interviewer's turns until the candidate is to speak, or the closing. Adds nothing when that is so already.</summary>
    public InterviewState Continue(InterviewState state)
    {
        while (NextTurn(state) is { } turn)
        {
            state = state.With(turn);
        }
        return state;
    }

    /// <summary>What the interviewer says next, in the scripted words; null when the candidate is to speak or all is said. What comes
    /// later does not depend on the words, so that a voice may choose others.</summary>
    public Turn? NextTurn(InterviewState state) =>
        state.IsFinished || state.AwaitsCandidate ? null : TurnOf(state, Speaker.Interviewer, Next(state));

    /// <summary>
    /// After a pause or a stop: when the candidate is to speak, adds a turn that asks again what is open. Otherwise the state
    /// stays, and <see cref="Continue"/> goes on.
    /// </summary>
    public InterviewState Resume(InterviewState state)
    {
        var wasPausing = !state.Turns.IsEmpty && CommandOf(state.Turns[^1]) == InterviewCommand.Pause;
        return (wasPausing || state.AwaitsCandidate) && state.Turns[^1].Kind != TurnKind.Resumed
            ? Add(state, Speaker.Interviewer, AskAgain(state, TurnKind.Resumed, _persona.Resumed))
            : state;
    }

    private InterviewState Add(InterviewState state, Speaker speaker, Line line, ReplyKind? reply = null) =>
        state.With(TurnOf(state, speaker, line, reply));

    private Turn TurnOf(InterviewState state, Speaker speaker, Line line, ReplyKind? reply = null)
    {
        var question = line.Kind == TurnKind.Question ? state.QuestionIndex + 1 : state.QuestionIndex;
        return new Turn(state.Turns.Length, speaker, line.Kind, question, line.Text, _time.GetUtcNow(), line.CheckId, reply, line.Phrase, line.Asks);
    }

    private Line Next(InterviewState state)
    {
        if (state.Turns.IsEmpty)
        {
            return Introduce(state, _persona.Opening);
        }
        var last = state.Turns[^1];
        return last.Kind switch
        {
            TurnKind.Opening => state.Turns.Length == 1 ? Introduce(state, _persona.HowItGoes) : AskNextOrClose(state),
            TurnKind.Acknowledgement => AskNextOrClose(state),
            TurnKind.Command => Obey(state, last),
            _ => Reply(state),
        };
    }

    private static Line Introduce(InterviewState state, ImmutableArray<string> phrases) =>
        new PhraseBook(state).Say(TurnKind.Opening, WithMinutesOnce(state, phrases), ("round", state.Plan.Round.Replace('_', ' ')),
            ("questions", NumberWords.Of(state.Plan.Questions.Length)), ("minutes", $"{state.Plan.Minutes}"))!;

    /// <summary>A first question that says how long it takes ("For ten minutes, let me be ...") is not to follow on the same words.</summary>
    private static ImmutableArray<string> WithMinutesOnce(InterviewState state, ImmutableArray<string> phrases)
    {
        var without = phrases.RemoveAll(p => p.Contains("{minutes}", StringComparison.Ordinal));
        var isSaid = state.Plan.Questions[0].Text.Contains("minutes", StringComparison.Ordinal)
            || state.Turns.Any(t => t.Phrase?.Contains("{minutes}", StringComparison.Ordinal) == true);
        return isSaid && !without.IsEmpty ? without : phrases;
    }

    private Line AskNextOrClose(InterviewState state)
    {
        var book = new PhraseBook(state);
        var next = state.QuestionIndex + 1;
        if (next >= state.Plan.Questions.Length)
        {
            return book.Say(TurnKind.Closing, _persona.Closing)!;
        }
        var text = state.Plan.Questions[next].Text;
        var frames = next == 0 ? _persona.FirstQuestion : _persona.Transitions;
        return book.Ask(TurnKind.Question, frames, "question", text) with { Asks = text };
    }

    private static InterviewCommand? CommandOf(Turn turn) => turn.Kind == TurnKind.Command ? SlashCommand.Find(turn.Text) : null;

    private Line Obey(InterviewState state, Turn command) => CommandOf(command) switch
    {
        InterviewCommand.Hint => Hint(state),
        InterviewCommand.Skip => LeaveOff(state),
        InterviewCommand.Repeat => AskAgain(state, TurnKind.Repeat, _persona.RepeatFrames),
        InterviewCommand.Pause => new PhraseBook(state).Say(TurnKind.Paused, _persona.Paused) ?? new Line(TurnKind.Paused, "Paused."),
        InterviewCommand.End => new PhraseBook(state).Say(TurnKind.Closing, _persona.Closing)!,
        _ => new Line(TurnKind.Reaction, SlashCommand.Explain(command.Text)),
    };

    private static Line AskAgain(InterviewState state, TurnKind kind, ImmutableArray<string> frames) =>
        new PhraseBook(state).Ask(kind, frames, "question", state.OpenPrompt!.Asks!);

    /// <summary>At the open probe's check when it has one that no hint was given for, else at the most missing one.</summary>
    private Line Hint(InterviewState state)
    {
        var hinted = state.Turns.Where(t => t.Kind == TurnKind.Hint).Select(t => t.CheckId).ToHashSet();
        var missing = Listener.Probes.Missing(state, Listener.Read(state)).Where(f => !hinted.Contains(f.Id)).ToImmutableArray();
        var target = missing.FirstOrDefault(f => f.Id == state.OpenPrompt!.CheckId) ?? ProbePlanner.Unasked(state, missing).FirstOrDefault();
        if (target is null)
        {
            return new Line(TurnKind.Hint, "There is no further hint for this question.");
        }
        var title = target.Check.Title;
        var line = new PhraseBook(state).Say(TurnKind.Hint, _persona.HintFrames, ("hint", title))
            ?? new Line(TurnKind.Hint, $"A strong answer {title}.");
        return line with { CheckId = target.Id };
    }

    /// <summary>After a reply or a word about the time: reacts, probes, or moves on.</summary>
    private Line Reply(InterviewState state)
    {
        var replies = state.RepliesToOpenPrompt().ToList();
        var last = replies[^1];
        var kind = last.Reply!.Value;
        if (Patience.LeavesOpen(kind, replies.SkipLast(1).Select(t => t.Reply!.Value)))
        {
            return Listener.Reactions.React(state, last);
        }
        if (Patience.EndsQuestion(kind))
        {
            return LeaveOff(state);
        }
        var reading = Listener.Read(state);
        return Probe(state, reading) ?? Acknowledge(state, reading);
    }

    private Line? Probe(InterviewState state, AnswerReading reading)
    {
        var probes = state.TurnsOf(state.QuestionIndex).Count(t => t.Kind == TurnKind.Probe);
        return probes < state.Plan.Probes && !_clock.IsOver(state) && Listener.Probes.Next(state, reading) is { } probe
            ? _clock.Say(state) ?? probe
            : null;
    }

    private Line Acknowledge(InterviewState state, AnswerReading reading)
    {
        var book = new PhraseBook(state);
        var complete = Listener.Probes.Missing(state, reading).IsEmpty ? book.Say(TurnKind.Acknowledgement, _persona.NothingMissing) : null;
        return complete ?? book.Say(TurnKind.Acknowledgement, _persona.Acknowledgements) ?? AskNextOrClose(state);
    }

    /// <summary>Lets the question go. Before the closing there is nothing to say about it.</summary>
    private Line LeaveOff(InterviewState state)
    {
        var isLast = state.QuestionIndex == state.Plan.Questions.Length - 1;
        return (isLast ? null : new PhraseBook(state).Say(TurnKind.Acknowledgement, _persona.Skipped)) ?? AskNextOrClose(state);
    }
}
