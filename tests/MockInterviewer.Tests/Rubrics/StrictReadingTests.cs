using MockInterviewer.Core.Content;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Rubrics;

public class StrictReadingTests
{
    private const string Rubric = "rubrics/acme/program.yaml";
    private const string Bank = "rubrics/questions/acme.yaml";
    private const string Flag = "when: [{measure: words, at_most: 3}]";

    [Theory]
    [InlineData(Rubric, "id: too_short", "id: too short", "id", "is not an id")]
    [InlineData(Rubric, "id: evidence", "id: Evidence", "id", "is not an id")]
    [InlineData(Rubric, "{id: alpha, ", "{id: a.b, ", "id", "is not an id")]
    [InlineData("rubrics/signals.yaml", "{id: rude,", "{id: quite rude,", "id", "is not an id")]
    [InlineData(Bank, "id: a-warm", "id: a warm", "id", "is not an id")]
    [InlineData("rubrics/companies.yaml", "persona: plain", "persona: ../plain", "persona", "is not an id")]
    [InlineData("rubrics/companies.yaml", "id: acme", "id: acme-inc", "id", "takes '-' for '_'")]
    [InlineData("rubrics/sources.yaml", "id: spotify-tpm-interview", "id: Spotify's", "id", "is not an id")]
    [InlineData("rubrics/sources.yaml", "id: spotify-tpm-interview", "id: tpm-46-questions", "documents", "stands twice")]
    [InlineData("rubrics/companies.yaml", "companies:\n", "companies:\n  - {id: acme, name: A, persona: a, decisions: {1: a, 2: b, 3: c, 4: d}}\n", "companies", "stands twice")]
    [InlineData(Rubric, "red_flags:\n", "red_flags:\n  - {id: too_short, title: t, advice: a, effect: warn, cite: [{document: tpm-46-questions, lines: 1}], when: [{measure: words, at_most: 1}]}\n", "red_flags", "stands twice")]
    [InlineData(Rubric, Flag, "when: [{measure: words, at_most: 3, answer_type: [opinion]}]", "measure", "either a measure")]
    [InlineData(Rubric, Flag, "when: [{answer_type: [opinion], at_most: 3}]", "measure", "either a measure")]
    [InlineData(Rubric, Flag, "when: [{measure: words}]", "measure", "either a measure")]
    [InlineData(Rubric, Flag, "when: [{measure: words, at_least: 5, at_most: 3}]", "at_least", "never raised")]
    [InlineData(Rubric, Flag, "when: [{measure: words, at_most: .nan}]", "at_most", "must be a number")]
    [InlineData(Rubric, Flag, "when: [{answer_type: [story]}]", "answer_type", "use one of: episode, habit, hypothetical, self_description")]
    [InlineData(Rubric, Flag, "when: [{answer_type: []}]", "answer_type", "at least 1")]
    [InlineData(Rubric, "probes: [What about alpha there?, How did alpha come about?]", "probes: [What about alpha there?]", "probes", "at least 2")]
    [InlineData("rubrics/offline-model.yaml", "level_2: 0.25", "level_2: NaN", "level_2", "must be a number")]
    [InlineData("rubrics/offline-model.yaml", "level_2: 0.25", "level_2: 0.75", "level_2", "must rise")]
    [InlineData("rubrics/offline-model.yaml", "version: 2", "version: one", "version", "whole number")]
    [InlineData("rubrics/offline-model.yaml", "own_checks: 1", "own_checks: -1", "own_checks", "may not be below 0")]
    [InlineData("rubrics/offline-model.yaml", "own_checks: 1", "own_checks: 1, figurines: 1", "figurines", "not a known key")]
    [InlineData("rubrics/features.yaml", "full: 2", "full: 0", "full", "above 0")]
    [InlineData("rubrics/features.yaml", "counts: sentences", "counts: words", "counts", "nothing else")]
    [InlineData("rubrics/features.yaml", "id: figures", "id: variety", "features", "stands twice")]
    [InlineData("rubrics/language.yaml", "other_languages:", "other_languages: {}\nothers:", "other_languages", "must not be empty")]
    [InlineData("rubrics/language.yaml", "  german: ", "  ? [german]\n  : ", "", "not a known key")]
    public void AHoleIsNamedWithItsFileAndField(string file, string line, string spoilt, string field, string message)
    {
        using var folder = new TemporaryFolder();
        SmallWorld.WriteTo(folder);
        var text = File.ReadAllText(folder.File(file));
        Assert.Contains(line, text, StringComparison.Ordinal);
        folder.Write(file, text.Replace(line, spoilt, StringComparison.Ordinal));

        var faults = Assert.Throws<InvalidContentException>(() => ReadAll(folder)).Faults;

        Assert.Contains(faults, f => f.File == file && f.Field == field && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void ACriterionHasThreeChecksAtLeast()
    {
        using var folder = new TemporaryFolder();
        SmallWorld.WriteTo(folder);
        var text = File.ReadAllText(folder.File(Rubric));
        folder.Write(Rubric, text.Remove(text.IndexOf("{id: alpha", StringComparison.Ordinal), text.IndexOf("{id: bravo", StringComparison.Ordinal) - text.IndexOf("{id: alpha", StringComparison.Ordinal)));
        var fault = Assert.Single(Assert.Throws<InvalidContentException>(() => ReadAll(folder)).Faults);
        Assert.Equal(("checks", "must have 3 to 6 entries, not 2"), (fault.Field, fault.Message));
    }

    [Fact]
    public void ARoundsFileIsNamedAsTheCommandLineWritesIt()
    {
        using var folder = new TemporaryFolder();
        SmallWorld.WriteTo(folder);
        folder.Write("rubrics/acme/My Round.yaml", File.ReadAllText(folder.File(Rubric)).Replace("acme/program", "acme/My Round", StringComparison.Ordinal));
        Assert.Contains("is not a round's id", Assert.Throws<InvalidContentException>(() => ReadAll(folder)).Message, StringComparison.Ordinal);
    }

    private static void ReadAll(TemporaryFolder folder)
    {
        var content = new ContentFolder(folder.Path);
        var library = new RubricLibrary(content);
        library.LoadAll();
        QuestionBank.Load(content, library, library.FindCompany("acme"));
    }
}
