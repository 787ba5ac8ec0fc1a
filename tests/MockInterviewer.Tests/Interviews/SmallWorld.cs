using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Tests.Interviews;

/// <summary>
/// A company whose rubric is met by single words, so that a test says exactly what an answer lacks: criteria story, evidence,
/// depth and judgment, each with three checks seen by a word of their own (alpha) and
/// partly by another (nearalpha).
/// </summary>
internal sealed class SmallWorld
{
    /// <summary>Meets every check.</summary>
    public const string CompleteAnswer =
        "I decided alone that alpha, bravo and charlie mattered for the release. I measured delta, echo and foxtrot for a week. "
        + "I found golf, hotel and india under the failure. I gave up juliet, kilo and lima for the release.";

    /// <summary>Meets no check, but is an answer to what is asked.</summary>
    public const string BareAnswer = "I shipped the release that was late and the team was happy with the work that we did there.";

    private static readonly string[] Words =
        ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo", "lima"];

    public SmallWorld(string expects = "episode", string deepens = "technical", string? persona = null)
    {
        using var folder = new TemporaryFolder();
        WriteTo(folder, expects);
        folder.Write("prompts/personas/plain.yaml", persona ?? PersonaYaml.Replace("deepens: technical", "deepens: " + deepens, StringComparison.Ordinal));
        var content = new ContentFolder(folder.Path);
        var library = new RubricLibrary(content);
        Rubric = library.Load("acme", "program");
        Bank = QuestionBank.Load(content, library, library.FindCompany("acme"));
        Persona = Persona.Load(content, "plain");
        Technologies = Core.Interviews.Technologies.Load(content, library.Documents);
        Interviewer = new Interviewer(Persona, Rubric, Technologies, new StoppedClock());
    }

    /// <summary>Its content files.</summary>
    public static void WriteTo(TemporaryFolder folder, string expects = "episode")
    {
        foreach (var file in (string[])["rubrics/language.yaml", "rubrics/sources.yaml"])
        {
            folder.Write(file, File.ReadAllText(Places.Content.PathOf(file)));
        }
        folder.Write("rubrics/companies.yaml", "companies:\n  - {id: acme, name: Acme, persona: plain, decisions: {1: a, 2: b, 3: c, 4: d}}\n");
        folder.Write("rubrics/signals.yaml", Signals);
        folder.Write("rubrics/features.yaml", Features);
        folder.Write("rubrics/offline-model.yaml", Model);
        folder.Write("rubrics/acme/program.yaml", RubricYaml(expects));
        folder.Write("rubrics/questions/acme.yaml", Questions);
        folder.Write("rubrics/technologies.yaml", TechnologyYaml);
        folder.Write("prompts/personas/plain.yaml", PersonaYaml);
        foreach (var prompt in InterviewVoice.Prompts.Select(name => $"{PromptLibrary.Folder}/{name}.yaml"))
        {
            folder.Write(prompt, File.ReadAllText(Places.Content.PathOf(prompt)));
        }
    }

    public Rubric Rubric { get; }

    public QuestionBank Bank { get; }

    public Persona Persona { get; }

    public ImmutableArray<Technology> Technologies { get; }

    public Interviewer Interviewer { get; }

    public InterviewPlan Plan(int questions = 1, int probes = 2, int seed = 1) =>
        InterviewPlanner.Plan("i1", Rubric.Company, "program", Bank, questions, probes, seed, "offline", StoppedClock.Now, new HashSet<string>());

    /// <summary>The interview up to the first question.</summary>
    public InterviewState Begin(int questions = 1, int probes = 2, int seed = 1) =>
        Interviewer.Continue(InterviewState.New(Plan(questions, probes, seed)));

    /// <summary>Types each text in turn and lets the interviewer speak after each, until the closing.</summary>
    public InterviewState Type(InterviewState state, params IEnumerable<string> typed)
    {
        foreach (var text in typed)
        {
            if (!state.IsFinished)
            {
                state = Interviewer.Continue(Interviewer.Receive(state, text));
            }
        }
        return state;
    }

    private static string RubricYaml(string expects) =>
        $"""
        id: acme/program
        version: 1
        title: Acme program
        about: What Acme looks for.
        expects: {expects}
        criteria:
        {Criterion("story", "structure", 20, 0)}
        {Criterion("evidence", "evidence", 25, 3)}
        {Criterion("depth", "depth", 25, 6)}
        {Criterion("judgment", "judgment", 30, 9)}
        red_flags:
          - id: too_short
            title: Too short
            advice: Say more.
            effect: warn
            cite: [{"{document: tpm-46-questions, lines: 1}"}]
            when: [{"{measure: words, at_most: 3}"}]
        """;

    private static string Criterion(string id, string dimension, int weight, int firstWord) =>
        $$"""
          - id: {{id}}
            title: The {{id}}
            dimension: {{dimension}}
            weight: {{weight}}
            asks: Is there {{id}}?
            anchors: {1: a, 2: b, 3: c, 4: d}
            cite: [{document: tpm-46-questions, lines: 1}]
            checks: [{{string.Join(", ", Words[firstWord..(firstWord + 3)].Select(Check))}}]
        """;

    private static string Check(string word) =>
        $"{{id: {word}, title: names {word}, cite: [{{document: tpm-46-questions, lines: 1}}], "
        + $"probes: [What about {word} there?, How did {word} come about?], signals: {{yes: [{{say: [{word}]}}], partly: [{{say: [near{word}]}}]}}}}";

    private const string Features = """
        features:
          - id: figures
            about: amounts
            more_is: better
            counts: sentences
            full: 2
            any: [{with: [figure]}]

        """;

    /// <summary>A criterion's level is the share of its own checks.</summary>
    private static readonly string Model = "version: 2\nfitted_to: nothing\ndimensions:\n" + string.Concat(
        new[] { "structure", "ownership", "evidence", "depth", "judgment", "company_bar" }.Select(d =>
            $"  {d}: {{base: 0, weights: {{own_checks: 1}}, level_2: 0.25, level_3: 0.5, level_4: 0.75}}\n"));

    private const string Signals =
        """
        signals:
          - {id: injection, about: orders, say: ["ignore .. instructions"], negated: counts}
          - {id: rude, about: insults, say: [stupid question]}
          - {id: dont_know, about: not known, say: ["i don't know", no idea], negated: counts}
          - {id: clarify_request, about: asks back, say: [can you clarify, how many]}
          - {id: ask_skip, about: skip, say: [can we skip]}
          - {id: skip_word, about: skip, say: [pass]}
          - {id: ask_meaning, about: meaning, say: [you mean by]}
          - {id: ask_repeat, about: once more, say: [repeat the question, what do you mean]}
          - {id: repeat_word, about: once more, say: [what]}
          - {id: ask_time, about: time, say: [how long]}
          - {id: ask_verdict, about: verdict, say: [how am i doing]}
          - {id: thinking_aloud, about: a moment, say: [let me think]}
          - {id: greeting, about: greets, say: [hello]}
          - {id: no_such_case, about: no case, say: [never been in], negated: counts}
          - {id: confidential, about: secret, say: [is confidential]}
          - {id: unsure, about: unsure, say: [not sure about], negated: counts}
          - {id: decision, about: a choice, say: [decided]}
          - {id: staged_rollout, about: few first, say: [of the traffic]}
        """;

    private const string Questions =
        """
        company: acme
        questions:
          - id: a-release
            round: program
            text: Tell me about a release that was late.
            difficulty: 2
            minutes: 2
            cite: [{document: tpm-46-questions, lines: 1}]
            probes: [{check: story.alpha, text: Where did alpha come in?}]
            clarifications:
              - {about: [users, scale, how many], answer: Assume a million users.}
              - {about: [date, when], answer: Assume it is due in May.}
          - {id: a-warm, round: program, text: What was a good day at work?, difficulty: 1, minutes: 2, cite: [{document: tpm-46-questions, lines: 1}]}
          - {id: a-hard, round: program, text: Which outage was yours?, difficulty: 3, minutes: 2, cite: [{document: tpm-46-questions, lines: 1}]}
          - {id: a-hard-too, round: program, text: Which plan failed?, difficulty: 3, minutes: 2, cite: [{document: tpm-46-questions, lines: 1}]}
        """;

    private const string TechnologyYaml =
        """
        technologies:
          - id: queue
            name: a queue
            say: [queue*, kafka]
            layers: [What does the queue keep on disk?, Which message of a queue comes first?]
            cite: [{document: tpm-46-questions, lines: 1}]
        """;

    public const string PersonaYaml =
        """
        id: plain
        version: 1
        name: Pat
        role: Interviewer
        manner: Plain.
        deepens: technical
        opening: ["Hello, this is {round}."]
        how_it_goes: ["{questions} questions, {minutes} minutes."]
        first_question: ["First: {question}"]
        transitions: ["Next: {question}", "Then: {question}"]
        exact_questions: ["Exactly: {question}"]
        probe_frames: ["P1 {probe}", "P2 {probe}", "P3 {probe}", "P4 {probe}", "P5 {probe}", "P6 {probe}"]
        figure_probes: ["F1 {figure}?", "F2 {figure}?", "F3 {figure}?", "F4 {figure}?"]
        quote_frames: ["Q1 \"{quote}\" {probe}", "Q2 \"{quote}\" {probe}", "Q3 \"{quote}\" {probe}", "Q4 \"{quote}\" {probe}"]
        technology_frames: ["T1 {probe}", "T2 {probe}", "T3 {probe}"]
        nothing_missing: [N1, N2, N3]
        acknowledgements: [A1, A2, A3, A4, A5]
        reactions:
          empty: [empty 1, empty 2]
          one_word: [one word 1, one word 2]
          dont_know: [dont know 1, dont know 2]
          clarification: ["C1 {answer}", "C2 {answer}"]
          clarification_open: [open 1, open 2]
          rambling: [rambling 1, rambling 2]
          off_topic: [off topic 1, off topic 2]
          rude: [rude 1, rude 2]
          hypothetical: [hypothetical 1, hypothetical 2]
          other_language: [language 1, language 2]
          oversized: [oversized 1, oversized 2]
          injection: [injection 1, injection 2]
          clarification_reading: [reading 1, reading 2]
          time_question: ["time {minutes}", "minutes {minutes}"]
          verdict_question: [verdict 1, verdict 2]
          thinking: [thinking 1, thinking 2]
          greeting: [greeting 1, greeting 2]
          no_case: [no case 1, no case 2]
          confidential: [confidential 1, confidential 2]
        hint_frames: ["H1 {hint}", "H2 {hint}"]
        repeat_frames: ["R1 {question}"]
        skipped: [S1, S2]
        time_checks: {near: ["near {minutes}", "still {minutes}"], over: [over 1]}
        paused: [paused 1]
        resumed: ["back: {question}"]
        closing: [bye]
        debrief: {1: [d1], 2: [d2], 3: [d3], 4: [d4, d4 too], none: [d0]}
        """;
}
