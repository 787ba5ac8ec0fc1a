using MockInterviewer.Core.Content;
using MockInterviewer.Core.Revisions;
using MockInterviewer.Core.Revisions.Differences;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Revisions.Linting;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Differences;

public sealed class RubricComparisonTests : IDisposable
{
    private readonly LintWorld _before = new();
    private readonly LintWorld _after = new();

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    [Fact]
    public void ARubricDoesNotDifferFromItself() => Assert.True(Compare().IsNone);

    [Theory]
    [InlineData("dimension: depth", "dimension: judgment", ChangeKind.Changed, "depth", "dimension", "depth", "judgment")]
    [InlineData("asks: Is the cause understood?", "asks: Is it understood?", ChangeKind.Changed, "depth", "asks", "Is the cause understood?", "Is it understood?")]
    [InlineData("id: depth\n    title: Causes", "id: causes\n    title: Causes", ChangeKind.Renamed, "causes", "criterion", "depth", "causes")]
    [InlineData("id: mechanics", "id: parts", ChangeKind.Renamed, "depth.parts", "check", "mechanics", "parts")]
    [InlineData("signals: {yes: [{say: [turned out]}]}", "signals: {needs: 2, yes: [{say: [turned out]}]}", ChangeKind.Changed, "story.turn", "sentences needed", "1", "2")]
    [InlineData("signals: {yes: [{say: [turned out]}]}", "signals: {yes: [{say: [turned out]}], partly: [{with: [past]}]}", ChangeKind.Added, "story.turn", "partly", null, "past")]
    [InlineData("{say: [at stake], without: [rude]}", "{say: [at stake]}", ChangeKind.Removed, "story.opening", "yes ('at stake')", "not rude", null)]
    [InlineData("probes: [Why did that happen?,", "probes: [Why did that happen?, Why there?,", ChangeKind.Added, "depth.cause", "probe", null, "Why there?")]
    [InlineData("about: Fast.", "about: Quick.", ChangeKind.Changed, "principle", "principle Speed", "Fast.", "Quick.")]
    [InlineData("advice: Say more.", "advice: Say much more.", ChangeKind.Changed, "red flag too_short", "advice", "Say more.", "Say much more.")]
    [InlineData("about: What Acme looks for.", "about: What we look for.", ChangeKind.Changed, "", "about", "What Acme looks for.", "What we look for.")]
    [InlineData("expects: episode", "expects: plan", ChangeKind.Changed, "", "expects", "episode", "plan")]
    public void AChangeIsToldInTheRubricsTerms(string text, string by, ChangeKind kind, string where, string part, string? before, string? after)
    {
        _after.Spoil(LintWorld.Rubric, text, by);
        Assert.Equal(new RubricChange(kind, where, part, before, after), Assert.Single(Assert.Single(Compare().Rubrics).Changes));
    }

    [Fact]
    public void WhatSaysSomethingElseIsNotTheSamePartRenamed()
    {
        _after.Spoil(LintWorld.Rubric, "- id: mechanics\n        title: explains the parts", "- id: diagram\n        title: draws a picture");
        Assert.Equal([(ChangeKind.Removed, "check mechanics"), (ChangeKind.Added, "check diagram")], Assert.Single(Compare().Rubrics).Changes.Select(c => (c.Kind, c.Part)));
    }

    [Fact]
    public void OrderAndLayoutAreNoDifferenceButTheHashTellsThemAll()
    {
        _after.Spoil(LintWorld.Rubric, "probes: [Why did that happen?, What lay beneath?]", "probes: [What lay beneath?, Why did that happen?]   # turned round");
        var diff = Compare();
        Assert.Empty(diff.Rubrics);
        Assert.Equal(["acme/program"], diff.Unseen);
    }

    [Fact]
    public void ADocumentThatGotAnotherNameIsToldOnceWithHowManyCitations()
    {
        Rewrite(LintWorld.Rubric, "document: guide,", "document: handbook,");
        Rewrite(LintWorld.Sources, "id: guide", "id: handbook");
        Rewrite(LintWorld.Questions, "document: guide,", "document: handbook,");
        Rewrite("rubrics/technologies.yaml", "document: guide,", "document: handbook,");
        Assert.Equal(new RubricChange(ChangeKind.Changed, "", "23 citations", "guide", "handbook"), Assert.Single(Assert.Single(Compare().Rubrics).Changes));
    }

    [Fact]
    public void CitationsOfOtherLinesAreToldOnceWhereTheyAreMany()
    {
        Rewrite(LintWorld.Rubric, "lines: 4}", "lines: 14}");
        _after.Spoil(LintWorld.Rubric, "title: names a root", "title: names the root");
        Assert.Equal([new RubricChange(ChangeKind.Changed, "", "4 citations", "guide", "other lines of guide"), new RubricChange(ChangeKind.Changed, "depth.cause", "title", "names a root", "names the root")],
            Assert.Single(Compare().Rubrics).Changes);
    }

    [Fact]
    public void AFewCitationsAreToldOneByOne()
    {
        _after.Spoil(LintWorld.Rubric, "cite: [{document: guide, lines: 8}]", "cite: [{document: guide, lines: 18}]");
        Assert.Equal([(ChangeKind.Removed, "guide, line 8", null), (ChangeKind.Added, null, "guide, line 18")], Assert.Single(Compare().Rubrics).Changes.Select(c => (c.Kind, c.Before, c.After)));
    }

    [Fact]
    public void WhatSeveralRubricsShareIsToldOnce()
    {
        foreach (var world in (LintWorld[])[_before, _after])
        {
            File.WriteAllText(Path.Combine(world.Path, "rubrics", "acme", "culture.yaml"),
                world.TextOf(LintWorld.Rubric).Replace("id: acme/program", "id: acme/culture", StringComparison.Ordinal));
        }
        _after.Spoil(LintWorld.Signals, "say: [decided]", "say: [decided, chose]");
        _after.Spoil(LintWorld.Rubric, "title: names a root", "title: names the root");
        var diff = Compare();
        Assert.Equal(["acme/culture", "acme/program"], Assert.Single(diff.Shared).Rubrics);
        Assert.Equal("depth.cause", Assert.Single(Assert.Single(diff.Rubrics).Changes).Where);
    }

    [Fact]
    public void ARubricThatCameOrWentIsNamed()
    {
        File.WriteAllText(Path.Combine(_after.Path, "rubrics", "acme", "culture.yaml"),
            _after.TextOf(LintWorld.Rubric).Replace("id: acme/program", "id: acme/culture", StringComparison.Ordinal));
        Assert.Null(Assert.Single(Compare().Rubrics).Before);
        Assert.Null(Assert.Single(RubricComparison.Compare(SetOf(_after), SetOf(_before)).Rubrics).After);
    }

    [Fact]
    public void TheDifferenceOfTheShippedRubricsIsTheSameBothWays()
    {
        var rubrics = Places.Library.LoadAll();
        Assert.All(rubrics.Zip(rubrics.Skip(1)), pair => Assert.Equal(
            RubricComparison.Compare(pair.First, pair.Second).Changes.Count(c => c.Kind == ChangeKind.Added && c.Part == "red flag"),
            RubricComparison.Compare(pair.Second, pair.First).Changes.Count(c => c.Kind == ChangeKind.Removed && c.Part == "red flag")));
    }

    private void Rewrite(string file, string text, string by) =>
        File.WriteAllText(Path.Combine(_after.Path, file), _after.TextOf(file).Replace(text, by, StringComparison.Ordinal));

    private RevisionDiff Compare() => RubricComparison.Compare(SetOf(_before), SetOf(_after));

    private static RubricSet SetOf(LintWorld world) => RubricSet.Of(world.Path, new RubricLibrary(new ContentFolder(world.Path)).LoadAll());
}
