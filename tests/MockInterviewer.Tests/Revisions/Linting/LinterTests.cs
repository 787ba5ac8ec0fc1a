using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Linting;

public sealed class LinterTests : IDisposable
{
    private const string RubricFile = LintWorld.Rubric;
    private const string Short = "when: [{measure: words, at_most: 3}]";

    private static readonly string[] Parts =
        ["the form '->'", "no sentence can meet it: no sentence can have the signal 'staged_rollout'", "is never raised: no sentence can have the signal 'staged_rollout'"];

    private readonly LintWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ARubricWithoutMistakesHasNoWarning() => Assert.Empty(_world.Lint());

    [Theory]
    [InlineData("unanchored-level", "1: No event is told at all.", "1: Poor.", "level 1 of 'story' says only 'Poor.'")]
    [InlineData("unanchored-level", "2: Counts of meetings held.", "2: A rather weak answer.", "level 2 of 'evidence' says only 'A rather weak answer.'")]
    [InlineData("unanchored-level", "3: An event with its end.", "3: An event without an end", "levels 2 and 3 of 'story' are anchored alike")]
    [InlineData("unanchored-level", "4: A figure before and one after.", "4: An excellent figure clearly about the problem.", "levels 3 and 4 of 'evidence' differ only by how much or how well ('a', 'an', 'excellent', 'clearly')")]
    [InlineData("unanchored-level", "4: A figure before and one after.", "4: Exceeds our expectations.", "level 4 of 'evidence' says only 'Exceeds our expectations.'")]
    [InlineData("unanchored-level", "1: No event is told at all.", "1: Below average performance.", "says only 'Below average performance.'")]
    [InlineData("unanchored-level", "1: No event is told at all.", "1: TODO", "says only 'TODO'")]
    [InlineData("unseen-check", "{say: [counted, measured]}", "{say: [counted, \"co*nt\"]}", "the form 'co*nt' fits not even its own words")]
    [InlineData("double-barrelled", "title: opens with the stake", "title: gives figures that matter and names stakes", "asks for two things ('gives figures that matter' and 'names stakes'), and either meets it")]
    [InlineData("flag-never-fires", Short, "when: [{measure: sentences, at_least: 5}, {measure: words, at_most: 3}]", "more sentences than words")]
    [InlineData("overlapping-criteria", "signals: {yes: [{say: [works by]}]}", "signals: {yes: [{say: [measured, counted], without: [rude]}]}", "'depth.mechanics' sees the same sentences as 'evidence.origin'")]
    [InlineData("overlapping-criteria", "title: explains the parts", "title: says who has counted", "says nearly what 'says who counted' (evidence) says")]
    [InlineData("unseen-check", "signals: {yes: [{say: [turned out]}]}", "signals: {yes: [{say: [\"->\", \"...\"]}]}", "'story.turn': no sentence can meet it: none of its words can be typed")]
    [InlineData("unseen-check", "signals: {yes: [{with: [change_figure]}]}", "signals: {yes: [{with: [change_figure], without: [figure]}]}", "no sentence can meet it: whatever has 'change_figure' has 'figure' too, which it excludes")]
    [InlineData("unseen-check", "{say: [at stake], without: [rude]}", "{say: [stupid question], without: [rude]}", "an alternative that no sentence can fit: whatever has its words has 'rude' too")]
    [InlineData("unseen-check", "{with: [figure, decision]}", "{with: [figure, decision], without: [decision]}", "'decision' is wanted and excluded at once")]
    [InlineData("unseen-check", "signals: {yes: [{with: [quoted_speech]}]}", "signals: {yes: [{with: [injection]}]}", "a sentence with 'injection' counts for nothing")]
    [InlineData("unseen-check", "{say: [counted, measured]}", "{say: [counted, \"=\"]}", "the form '=' holds no word")]
    [InlineData("double-barrelled", "title: opens with the stake", "title: gives a figure that matters, and names the stake", "asks for two things ('gives a figure that matters' and 'names the stake'), and either meets it")]
    [InlineData("flag-never-fires", Short, "when: [{measure: question_overlap, at_least: 16}]", "'too_short' is never raised: 'question_overlap' can never be so")]
    [InlineData("flag-never-fires", Short, "when: [{measure: figure, at_most: -1}]", "'figure' can never be so")]
    [InlineData("flag-never-fires", Short, "when: [{measure: decision, at_least: 0.2, at_most: 0.8}]", "'decision' can never be so")]
    [InlineData("flag-never-fires", Short, "when: [{measure: decision, at_least: 3}, {measure: decision, at_most: 1}]", "'decision' can never be so")]
    [InlineData("flag-never-fires", Short, "when: [{measure: change_figure, at_least: 1}, {measure: figure, at_most: 0}]", "a sentence with 'change_figure' has 'figure' too")]
    [InlineData("flag-never-fires", Short, "when: [{measure: decision_share, at_least: 0.1}, {measure: decision, at_most: 0}]", "'decision_share' is wanted and 'decision' is to be none")]
    [InlineData("flag-never-fires", Short, "when: [{measure: decision, at_least: 3}, {measure: sentences, at_most: 2}]", "more sentences with 'decision' than sentences")]
    [InlineData("flag-never-fires", Short, "when: [{measure: decision, at_least: 3}, {measure: words, at_most: 2}]", "more sentences with 'decision' than words")]
    [InlineData("flag-never-fires", Short, "when: [{answer_type: [walkthrough]}]", "is never raised in acme/program, where no answer is walkthrough")]
    [InlineData("flag-never-fires", Short, "when: [{answer_type: [opinion]}, {answer_type: [habit]}]", "no type stands in all its answer_type conditions")]
    [InlineData("flag-never-fires", Short, "when: [{measure: injection, at_least: 1}]", "give this id to the flag that measures it")]
    [InlineData("flag-never-fires", "- id: too_short", "- id: injection", "that flag has to be raised by the signal 'injection'")]
    [InlineData("unreachable-probe", "What lay beneath?", "What was at stake then?", "asks nearly what 'What was at stake?' asks (story.opening)")]
    public void AMistakeIsNamedWithItsRuleAndHowToMendIt(string rule, string text, string by, string says)
    {
        var line = _world.Spoil(RubricFile, text, by);
        var warning = Assert.Single(_world.Lint());
        Assert.Equal(rule, warning.Rule);
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
        Assert.Equal(RubricFile, warning.Place.File);
        // The entry begins at the line, or some lines above.
        Assert.InRange(warning.Place.Line, line - 6, line);
    }

    [Theory]
    [InlineData("4: A figure before and one after.", "4: A figure about the problem and its price.")]
    [InlineData("3: An event with its end.", "3: An event only with its end.")]
    [InlineData("4: A figure before and one after.", "4: A timely figure about the problem.")]
    [InlineData("1: No event is told at all.", "1: Meets the customer only after the fact.")]
    [InlineData("signals: {yes: [{say: [works by]}]}", "signals: {yes: [{say: [measured, worked out]}]}")]
    [InlineData("title: explains the parts", "title: says how the parts are counted")]
    [InlineData("signals: {yes: [{say: [turned out]}]}", "signals: {yes: [{say: [24/7, \"e.g.\"]}]}")]
    [InlineData("signals: {yes: [{with: [change_figure]}]}", "signals: {yes: [{with: [change_figure], without: [question, past, exclusion]}]}")]
    [InlineData("signals: {yes: [{with: [change_figure]}]}", "signals: {yes: [{with: [own_action], without: [first_person]}]}")]
    [InlineData("{say: [at stake], without: [rude]}", "{say: [stupid question, at stake], without: [rude]}")]
    [InlineData("{with: [figure, decision]}", "{with: [figure], say: [no risk], without: [exclusion]}")]
    [InlineData("title: opens with the stake", "title: gives a figure that matters for the stake")]
    [InlineData("title: opens with the stake", "title: gives figures and stakes")]
    [InlineData("title: tells the moment of surprise", "title: tells what turned and names the day")]
    [InlineData(Short, "when: [{measure: question_overlap, at_least: 1}]")]
    [InlineData(Short, "when: [{measure: figure, at_least: 1}, {measure: change_figure, at_most: 0}]")]
    [InlineData(Short, "when: [{measure: decision, at_least: 2}, {measure: decision, at_most: 2}]")]
    [InlineData(Short, "when: [{measure: decision_share, at_least: 0.1}, {measure: decision, at_most: 1}]")]
    [InlineData(Short, "when: [{measure: decision, at_least: 2}, {measure: sentences, at_most: 2}]")]
    [InlineData(Short, "when: [{measure: figures, at_least: 2}, {measure: words, at_most: 200}]")]
    [InlineData(Short, "when: [{answer_type: [walkthrough, opinion]}]")]
    [InlineData(Short, "when: [{answer_type: [plan]}]")]
    [InlineData("What lay beneath?", "What was at work underneath?")]
    public void WhatIsNearAMistakeAndIsNoneIsLeftInPeace(string text, string by)
    {
        _world.Spoil(RubricFile, text, by);
        Assert.Empty(_world.Lint());
    }

    [Fact]
    public void AFormOfASignalThatHoldsNoWordIsNamed()
    {
        var line = _world.Spoil(LintWorld.Signals, "say: [decided]", "say: [decided, '->']");
        var warning = Assert.Single(_world.Lint());
        Assert.Equal(("unseen-check", new ContentPlace(LintWorld.Signals, line)), (warning.Rule, warning.Place));
        Assert.Contains("the form '->' of 'decision' holds no word", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASignalWithoutAnyWordBlindsTheChecksAndFlagsThatNeedIt()
    {
        _world.Spoil(LintWorld.Signals, "say: [of the traffic]", "say: ['->']");
        _world.Spoil(RubricFile, Short, "when: [{measure: staged_rollout, at_least: 1}]");
        Assert.Equal([("rubrics/acme/program.yaml", "no sentence can meet it: no sentence can have the signal 'staged_rollout'"),
            ("rubrics/acme/program.yaml", "is never raised: no sentence can have the signal 'staged_rollout'"), ("rubrics/signals.yaml", "the form '->'")],
            _world.Lint().Select(w => (w.Place.File, Parts.Single(p => w.Message.Contains(p, StringComparison.Ordinal)))));
    }

    // With 1 % against three of 33 the sum of the levels never comes so near to a border that this criterion decides.
    [Theory]
    [InlineData(1, 33, 33, 33, true)]
    [InlineData(1, 32, 33, 34, true)]
    [InlineData(7, 31, 31, 31, false)]
    [InlineData(10, 20, 30, 40, false)]
    public void AWeightThatHardlyEverDecidesIsNamed(int story, int evidence, int depth, int principle, bool isIdle)
    {
        _world.Spoil(RubricFile, "weight: 30", $"weight: {principle}");
        var line = _world.Spoil(RubricFile, "weight: 20", $"weight: {story}");
        _world.Spoil(RubricFile, "dimension: evidence\n    weight: 25", $"dimension: evidence\n    weight: {evidence}");
        _world.Spoil(RubricFile, "dimension: depth\n    weight: 25", $"dimension: depth\n    weight: {depth}");
        var warnings = _world.Lint();
        Assert.Equal(isIdle ? [("idle-weight", line)] : [], warnings.Select(w => (w.Rule, w.Place.Line)));
    }

    [Theory]
    [InlineData("round: program, principle: Speed,", "round: program,", "question-without-rubric", "'a-fast' names no principle")]
    [InlineData("What made haste worth it?", "What did you then leave undone?", "unreachable-probe", "asks nearly what 'What did you leave undone?' asks")]
    [InlineData("check: principle.hurry", "check: principle.watch", "unreachable-probe", "'principle.watch' is a check of another principle than Speed")]
    public void AQuestionThatItsRubricDoesNotReachIsNamed(string text, string by, string rule, string says)
    {
        var line = _world.Spoil(LintWorld.Questions, text, by);
        var warning = _world.Lint().First(w => w.Rule == rule && w.Place.File == LintWorld.Questions);
        Assert.Equal(line, warning.Place.Line);
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APrincipleThatNobodyIsAskedAboutIsNamed()
    {
        _world.Spoil(LintWorld.Questions, "principle: Care", "principle: Speed");
        var warning = Assert.Single(_world.Lint());
        Assert.Equal(("unreachable-probe", RubricFile), (warning.Rule, warning.Place.File));
        Assert.Contains("no question asks about Care", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARoundWithoutQuestionsIsNamed()
    {
        File.WriteAllText(Path.Combine(_world.Path, "rubrics", "acme", "culture.yaml"),
            _world.TextOf(RubricFile).Replace("id: acme/program", "id: acme/culture", StringComparison.Ordinal));
        var warning = Assert.Single(_world.Lint());
        Assert.Equal(("question-without-rubric", new ContentPlace("rubrics/acme/culture.yaml", 1)), (warning.Rule, warning.Place));
    }

    [Fact]
    public void AMistakeInACommonPartIsNamedOnce()
    {
        using var folder = new TemporaryFolder().WithContent();
        var common = folder.File("rubrics/common/behavioral.yaml");
        var text = File.ReadAllText(common);
        folder.Write("rubrics/common/behavioral.yaml", text.Replace("say: [turned out, found out, noticed,", "say: ['->', turned out, found out, noticed,", StringComparison.Ordinal));
        var warning = Assert.Single(LintAll(new ContentFolder(folder.Path)));
        Assert.Equal("rubrics/common/behavioral.yaml", warning.Place.File);
    }

    [Fact]
    public void TheShippedRubricsHaveNoWarning() => Assert.Empty(LintAll(Places.Content));

    private static IEnumerable<LintWarning> LintAll(ContentFolder content)
    {
        var library = new RubricLibrary(content);
        var read = new WholeContent(content, library).Read();
        return Linter.Read(new LintedContent(read.Rubrics, read.Questions, read.Technologies, library.Documents, Copies: null));
    }
}
