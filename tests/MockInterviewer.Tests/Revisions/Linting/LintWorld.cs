using System.Collections.Immutable;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Linting;

/// <summary>A small rubric with its questions in which the linter finds nothing, to be spoilt by a test in one place.</summary>
internal sealed class LintWorld : IDisposable
{
    public const string Rubric = "rubrics/acme/program.yaml";
    public const string Questions = "rubrics/questions/acme.yaml";
    public const string Signals = "rubrics/signals.yaml";
    public const string Sources = "rubrics/sources.yaml";

    private readonly TemporaryFolder _folder = new();

    public LintWorld()
    {
        SmallWorld.WriteTo(_folder);
        _folder.Write(Rubric, RubricYaml);
        _folder.Write(Questions, QuestionYaml);
        _folder.Write(Sources, SourceYaml);
        _folder.Write("rubrics/technologies.yaml", TextOf("rubrics/technologies.yaml").Replace("tpm-46-questions", "guide", StringComparison.Ordinal));
    }

    public string Path => _folder.Path;

    public string TextOf(string file) => File.ReadAllText(_folder.File(file));

    /// <summary>Replaces a text that stands once in the file.</summary>
    /// <returns>The line that it stood in.</returns>
    public int Spoil(string file, string text, string by)
    {
        var parts = TextOf(file).Split(text);
        Assert.Equal(2, parts.Length);
        _folder.Write(file, parts[0] + by + parts[1]);
        return parts[0].Count(c => c == '\n') + 1;
    }

    public ImmutableArray<LintWarning> Lint(DocumentCopies? copies = null)
    {
        var content = new ContentFolder(_folder.Path);
        var library = new RubricLibrary(content);
        var read = new WholeContent(content, library).Read();
        return Linter.Read(new LintedContent(read.Rubrics, read.Questions, read.Technologies, library.Documents, copies));
    }

    public void Dispose() => _folder.Dispose();

    private const string SourceYaml =
        """
        documents:
          - id: guide
            title: A guide
            about: What is asked.
            lines: 20
            sha256: 0000000000000000000000000000000000000000000000000000000000000000

        """;

    private const string RubricYaml =
        """
        id: acme/program
        version: 1
        title: Acme program
        about: What Acme looks for.
        expects: episode
        criteria:
          - id: story
            title: A story
            dimension: structure
            weight: 20
            asks: Can one follow it?
            anchors: {1: No event is told at all., 2: An event without an end., 3: An event with its end., 4: An event whose end answers the question.}
            cite: [{document: guide, lines: 1}]
            checks:
              - id: opening
                title: opens with the stake
                cite: [{document: guide, lines: 2}]
                probes: [What was at stake?, Whom did the delay hurt?]
                signals: {yes: [{with: [figure, decision]}, {say: [at stake], without: [rude]}]}
              - id: turn
                title: tells the moment of surprise
                cite: [{document: guide, lines: 2}]
                probes: [When did the plan break?, Which day surprised you?]
                signals: {yes: [{say: [turned out]}]}
              - id: close
                title: finishes on the outcome
                cite: [{document: guide, lines: 2}]
                probes: [How did it end?, Where does it stand now?]
                signals: {yes: [{say: [in the end]}]}
          - id: evidence
            title: Facts
            dimension: evidence
            weight: 25
            asks: Could one check it?
            anchors: {1: Praise of oneself only., 2: Counts of meetings held., 3: A figure about the problem., 4: A figure before and one after.}
            cite: [{document: guide, lines: 3}]
            checks:
              - id: amount
                title: gives an amount
                cite: [{document: guide, lines: 3}]
                probes: [How many were there?, What share was that?]
                signals: {yes: [{with: [figure]}]}
              - id: origin
                title: says who counted
                cite: [{document: guide, lines: 3}]
                probes: [Who counted them?, From which log is that?]
                signals: {yes: [{say: [counted, measured]}]}
              - id: change
                title: compares two dates
                cite: [{document: guide, lines: 3}]
                probes: [What was it a year earlier?, Against what do you hold it?]
                signals: {yes: [{with: [change_figure]}]}
          - id: depth
            title: Causes
            dimension: depth
            weight: 25
            asks: Is the cause understood?
            anchors: {1: Symptoms only., 2: A cause is claimed and not shown., 3: A cause with its trace., 4: A cause and the way to it.}
            cite: [{document: guide, lines: 4}]
            checks:
              - id: cause
                title: names a root
                cite: [{document: guide, lines: 4}]
                probes: [Why did that happen?, What lay beneath?]
                signals: {yes: [{with: [cause]}]}
              - id: mechanics
                title: explains the parts
                cite: [{document: guide, lines: 4}]
                probes: [How do the pieces fit?, Could you draw the flow?]
                signals: {yes: [{say: [works by]}]}
              - id: limits
                title: admits a gap
                cite: [{document: guide, lines: 4}]
                probes: [What is still dark to you?, Which test is missing?]
                signals: {yes: [{with: [unsure]}]}
          - id: principle
            title: Our way
            dimension: company_bar
            weight: 30
            asks: Is it our way?
            anchors: {1: Waits for others to act., 2: Acts when told to., 3: Acts without being told., 4: Acts and answers for the harm.}
            cite: [{document: guide, lines: 5}]
            checks:
              - id: choice
                title: takes sides
                cite: [{document: guide, lines: 5}]
                probes: [Which road did you take?, What did you turn down?]
                signals: {yes: [{with: [own_action, decision]}]}
              - id: people
                title: brings in colleagues
                cite: [{document: guide, lines: 5}]
                probes: [Who helped?, Whose advice counted?]
                signals: {yes: [{with: [quoted_speech]}]}
              - id: stages
                title: goes ahead in small parts
                cite: [{document: guide, lines: 5}]
                probes: [How far did the first wave reach?, Where was the way back?]
                signals: {yes: [{with: [staged_rollout]}]}
            principles:
              - name: Speed
                about: Fast.
                cite: [{document: guide, lines: 6}]
                checks:
                  - id: hurry
                    title: saves days
                    cite: [{document: guide, lines: 6}]
                    probes: [What did you leave undone?, How much sooner was that?]
                    signals: {yes: [{say: [days earlier]}]}
                  - id: reversal
                    title: keeps a door open
                    cite: [{document: guide, lines: 6}]
                    probes: [Could it be undone?, What would have reopened it?]
                    signals: {yes: [{say: [undo*]}]}
              - name: Care
                about: Slow.
                cite: [{document: guide, lines: 7}]
                checks:
                  - id: harm
                    title: foresees damage
                    cite: [{document: guide, lines: 7}]
                    probes: [Who might have been harmed?, Which case frightened you?]
                    signals: {yes: [{say: [harm*]}]}
                  - id: watch
                    title: keeps an eye on it
                    cite: [{document: guide, lines: 7}]
                    probes: [What did you watch?, Which alarm would ring?]
                    signals: {yes: [{say: [alarm*]}]}
        red_flags:
          - id: too_short
            title: Too short
            advice: Say more.
            effect: warn
            cite: [{document: guide, lines: 8}]
            when: [{measure: words, at_most: 3}]

        """;

    private const string QuestionYaml =
        """
        company: acme
        questions:
          - {id: a-fast, round: program, principle: Speed, text: When were you fast?, difficulty: 2, minutes: 2, cite: [{document: guide, lines: 9}], probes: [{check: principle.hurry, text: What made haste worth it?}]}
          - {id: a-slow, round: program, principle: Care, text: When were you slow?, difficulty: 2, minutes: 2, cite: [{document: guide, lines: 10}]}

        """;
}
