using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>
/// Puts what the interviewer decided to say into the words of a model. What has seen nothing of the candidate's or the rubric's
/// is given out as it arrives; a probe, which has seen both, is reviewed whole before anybody sees it. The turn keeps all else, so
/// that the interview goes on as it would have with the scripted words.
/// </summary>
/// <param name="companies">Names of all companies whose interviewers there are.</param>
public sealed class InterviewVoice(
    IChatClient client, PromptLibrary prompts, Persona persona, Rubric rubric, ImmutableArray<Technology> technologies, IEnumerable<string> companies)
{
    private const string OpeningPrompt = "opening";
    private const string QuestionPrompt = "question";
    private const string ProbePrompt = "probe";
    private const string Yes = "yes";
    private const int LongestSpeech = 1500;
    private const int MostAsked = 12;

    private readonly ProbeReview _probes = new(persona, rubric, companies);
    private readonly QuestionReview _questions = new(rubric.Words, technologies);

    /// <summary>The names of those that it uses.</summary>
    public static ImmutableArray<string> Prompts { get; } = [OpeningPrompt, QuestionPrompt, ProbePrompt];

    /// <summary>Who speaks; parts are null where the client does not say.</summary>
    public (string? Provider, string? Model) Speaker =>
        client.GetService<ChatClientMetadata>() is { } data ? (data.ProviderName, data.DefaultModelId) : default;

    /// <summary>Whether the turn is one that is shown while it is worded: <see cref="StreamAsync"/>.</summary>
    public static bool Streams(Turn turn) => turn.Kind == TurnKind.Question || turn is { Kind: TurnKind.Opening, Index: 0 };

    /// <summary>The turn's words as they arrive. What was given out is said; <see cref="Complete"/> makes a turn of it.</summary>
    /// <param name="turn">Of <see cref="Interviewer.NextTurn"/>.</param>
    /// <exception cref="ModelCallException">The model gave no usable reply.</exception>
    public async IAsyncEnumerable<string> StreamAsync(InterviewState state, Turn turn, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prompt = prompts.Load(turn.Kind == TurnKind.Question ? QuestionPrompt : OpeningPrompt);
        var messages = prompt.Render(turn.Kind == TurnKind.Question ? QuestionValues(turn) : OpeningValues(state, turn));
        var words = new SpokenWords();
        var length = 0;
        await foreach (var update in client.GetStreamingResponseAsync(messages, OptionsOf(prompt, rubricHash: null), cancellation))
        {
            var said = words.Take(update.Text);
            length += said.Length;
            if (said.Length > 0)
            {
                yield return said;
            }
            if (length > LongestSpeech)
            {
                // A model that does not stop is stopped; what is then not recognisable is put right by Complete.
                yield break;
            }
        }
    }

    /// <summary>The turn with what was said, and after it what is missing: the question word for word, when it was put too freely or
    /// broken off.</summary>
    /// <param name="isWhole">Whether the model came to its end.</param>
    public Turn Complete(Turn turn, string said, bool isWhole)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return turn;
        }
        var broken = isWhole ? said : $"{said} {PhraseFrame.Nothing}";
        if (turn.Kind != TurnKind.Question || (isWhole && _questions.IsRecognisable(turn.Asks!, said)))
        {
            return turn with { Text = broken };
        }
        var frame = persona.ExactQuestions[turn.QuestionIndex % persona.ExactQuestions.Length];
        return turn with { Text = $"{broken} {PhraseFrame.Fill(frame, ("question", turn.Asks!))}" };
    }

    /// <summary>The probe in the model's words, when they pass the review at once or the second time; else as scripted. Nothing is
    /// asked of the model about an answer with orders in it.</summary>
    /// <param name="turn">Of <see cref="Interviewer.NextTurn"/>.</param>
    /// <exception cref="ModelCallException">The model gave no usable reply.</exception>
    public async Task<Turn> WordProbeAsync(InterviewState state, Turn turn, CancellationToken cancellation)
    {
        if (state.TurnsOf(turn.QuestionIndex).Any(t => t.Reply == ReplyKind.Injection) || ProbeBrief.Of(state, turn, rubric) is not { } brief)
        {
            return turn;
        }
        var values = ProbeValues(brief);
        var said = await AskAsync(values, cancellation);
        var faults = _probes.FaultsOf(said, brief);
        if (!faults.IsEmpty)
        {
            said = await AskAsync([.. values, ("said", said.Length > 0 ? UntrustedText.Neutralise(said) : PhraseFrame.Nothing), .. faults.Select(f => (NameOf(f), Yes))], cancellation);
            faults = _probes.FaultsOf(said, brief);
        }
        return faults.IsEmpty ? turn with { Text = SpokenWords.Of(said) } : turn;
    }

    private async Task<string> AskAsync(IEnumerable<(string, string)> values, CancellationToken cancellation)
    {
        var prompt = prompts.Load(ProbePrompt);
        var response = await client.GetResponseAsync(prompt.Render(values), OptionsOf(prompt, rubric.Hash), cancellation);
        return SpokenWords.WithoutThinking(response.Text);
    }

    private static ChatOptions OptionsOf(Prompt prompt, string? rubricHash) =>
        new ModelCallContext(ModelRole.Interviewer, prompt.Name, prompt.Hash, rubricHash, ContentKey: null).AddTo(prompt.Settings.ToOptions());

    private IEnumerable<(string, string)> PersonaValues(IEnumerable<string> examples) =>
    [
        ("name", persona.Name), ("role", persona.Role), ("company", rubric.Company.Name), ("manner", persona.Manner),
        ("examples", string.Join('\n', examples.Select(e => $"- {PhraseFrame.Sketch(e)}"))),
    ];

    private IEnumerable<(string, string)> OpeningValues(InterviewState state, Turn turn) =>
    [
        .. PersonaValues([.. persona.Acknowledgements.Take(2), .. persona.Resumed.Take(1), .. persona.Paused.Take(1)]),
        ("round", state.Plan.Round.Replace('_', ' ')), ("questions", $"{NumberWords.Of(state.Plan.Questions.Length)} question{(state.Plan.Questions.Length == 1 ? "" : "s")}"),
        ("minutes", $"{state.Plan.Minutes}"), ("line", turn.Text),
    ];

    private IEnumerable<(string, string)> QuestionValues(Turn turn) =>
    [
        .. PersonaValues([.. persona.FirstQuestion.Take(2), .. persona.Transitions.Take(2)]),
        ("first", turn.QuestionIndex == 0 ? Yes : ""), ("question", turn.Asks!),
    ];

    private (string, string)[] ProbeValues(ProbeBrief brief)
    {
        var nonce = UntrustedText.NewNonce();
        return
        [
            .. PersonaValues([.. persona.ProbeFrames.Where(f => PhraseFrame.Sketch(f) != PhraseFrame.Nothing).Take(3), .. persona.QuoteFrames.Take(1)]),
            ("nonce", nonce), ("question", brief.Question), ("answer", UntrustedText.Fence(brief.Answer, nonce)),
            ("gap", brief.Check.Title), ("plain", brief.Plain), ("asked", string.Join('\n', brief.Asked.Where(a => a != brief.Question).TakeLast(MostAsked).Select(a => $"- {UntrustedText.Neutralise(a)}"))),
        ];
    }

    /// <summary>not_one_question, as prompts/probe.yaml writes it.</summary>
    private static string NameOf(ProbeFault fault) => Content.EnumNames<ProbeFault>.Of(fault);
}
