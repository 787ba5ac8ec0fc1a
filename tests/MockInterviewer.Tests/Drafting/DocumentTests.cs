using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;
using Xunit;
using static MockInterviewer.Tests.Drafting.SampleDocuments;

namespace MockInterviewer.Tests.Drafting;

/// <summary>What a teacher or recruiter finds in the draft of an own document, without a model.</summary>
public class DocumentTests
{
    [Fact]
    public void EachItemIsACheckInTheDocumentsWords()
    {
        var draft = Drafted();
        Assert.Equal(["Ownership", "Technical judgment", "Working with others", "Results"], Titles(draft));
        Assert.Equal(["takes responsibility for the result", "tells what they did themselves, step by step", "admits their own mistake before anyone asks",
            "follows through until the customer confirms the fix"], Checks(draft, "Ownership"));
        Assert.Equal(["compares at least two options", "names what each would cost", "explains why the simpler design was or was not chosen",
            "knows what would have to change for the decision to be wrong", "names the failure modes and how they would be noticed"], Checks(draft, "Technical judgment"));
    }

    [Theory]
    [InlineData("Ownership", "blames another team; says \"we\" throughout; takes credit for somebody else's idea")]
    [InlineData("Technical judgment", "buzzwords without an example; a design with every component known to man")]
    [InlineData("Working with others", "never had a conflict; speaks badly of former colleagues")]
    [InlineData("Results", "says that the project went well; end with the launch; hire on charisma")]
    public void WhatADocumentWarnsOfIsTheLowestLevelAndNoCheck(string criterion, string warned)
    {
        var draft = Drafted();
        var part = draft.Criteria.Single(c => c.Criterion.Part.Title == criterion).Criterion.Part;
        Assert.Equal($"Does what the document warns of: {warned.Replace("; end with", "; ends with", StringComparison.Ordinal)}.", part.Anchors[0]);
        Assert.DoesNotContain(AllChecks(draft), c => c.Contains("meetings", StringComparison.Ordinal) || c.Contains("Blames", StringComparison.OrdinalIgnoreCase)
            || c.Contains("charisma", StringComparison.Ordinal) || c.Contains("Never", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void OfAPairTheStrongAnswerIsWantedAndTheWeakOneTheLowestLevel()
    {
        var draft = DraftedContent.Draft("guide.md", Guide.Replace("Example question: Walk me", "Strong answer: names the decision and whose it was\nWeak answer: speaks of the team only\n\nExample question: Walk me", StringComparison.Ordinal));
        Assert.Contains("names the decision and whose it was", Checks(draft, "Technical judgment"));
        Assert.Contains("speaks of the team only", draft.Criteria.Single(c => c.Criterion.Part.Title == "Technical judgment").Criterion.Part.Anchors[0], StringComparison.Ordinal);
    }

    /// <summary>"the result, not a list of meetings" does not look for meetings.</summary>
    [Fact]
    public void WhatIsDeniedIsNotLookedFor()
    {
        var draft = Drafted();
        var check = draft.Criteria[0].Checks[0].Part;
        Assert.DoesNotContain(check.Signals.Yes.Concat(check.Signals.Partly).SelectMany(a => a.Say), form => form.StartsWith("meeting", StringComparison.Ordinal) || form.StartsWith("list", StringComparison.Ordinal));
    }

    [Fact]
    public void QuestionsAreTakenFromLabelsAndLists() => Assert.Equal(
        ["Tell me about a time you had to fix something that was not your job.", "Walk me through a technical decision you regret.",
            "When did you last change your mind because of a colleague?", "How do you work with a product manager who keeps changing the requirements?"],
        Drafted().Questions.Select(q => q.Part.Text));

    [Fact]
    public void QuestionsAreTakenFromRunningTextButNotWhatNobodyIsAsked() => Assert.Equal(
        ["Tell us about the worst outage you were responsible for.", "What would you do differently today?", "How would you tell a customer that their data was gone for an hour?"],
        DraftedContent.Draft("flat.txt", Flat).Questions.Select(q => q.Part.Text));

    [Fact]
    public void ATextWithoutHeadingsGivesItsActsAsChecks()
    {
        var draft = DraftedContent.Draft("flat.txt", Flat);
        string[] wanted = ["explains the root cause", "says how many users were affected", "stops the damage first", "quantifies the damage in money", "says who was told what and when"];
        Assert.All(wanted, w => Assert.Contains(w, AllChecks(draft)));
        Assert.All((string[])["blame_others", "heroics"], flag => Assert.Contains(draft.RedFlags, f => f.Part.Id == flag));
        Assert.DoesNotContain(AllChecks(draft), c => c.Contains('?', StringComparison.Ordinal) || c.Contains("heroics", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, new[] { "Starts.", "", "", "Says which matters." }, "two levels: 'Poor' became level 1 and 'Strong' level 4")]
    [InlineData(3, new[] { "Starts.", "", "Asks what for.", "Says which matters." }, "three levels: 'Poor' became level 1, 'Good' level 3 and 'Strong' level 4")]
    [InlineData(4, new[] { "Starts.", "Repeats it.", "Asks what for.", "Says which matters." }, "taken as levels 1 to 4")]
    [InlineData(5, new[] { "Starts.", "Repeats it.", "Asks what for; or: Splits it up.", "Says which matters." }, "'Good' and 'Very good' became level 3")]
    public void TheColumnsOfALadderBecomeFourLevels(int columns, string[] anchors, string says)
    {
        string[] names = columns switch { 2 => ["Poor", "Strong"], 3 => ["Poor", "Good", "Strong"], 4 => ["Poor", "Fair", "Good", "Strong"], _ => ["Poor", "Fair", "Good", "Very good", "Strong"] };
        string[] cells = columns switch { 2 => ["Starts", "Says which matters"], 3 => ["Starts", "Asks what for", "Says which matters"], 4 => ["Starts", "Repeats it", "Asks what for", "Says which matters"], _ => ["Starts", "Repeats it", "Asks what for", "Splits it up", "Says which matters"] };
        var rows = ((string[])["Framing", "Numbers", "Advice", "Listening"]).Select(r => $"| {r} | {string.Join(" | ", cells.Select(c => $"{c} {r}"))} |");
        var draft = DraftedContent.Draft("case.md", $"# Case\n\n| Area | {string.Join(" | ", names)} |\n|{string.Concat(Enumerable.Repeat("---|", columns + 1))}\n{string.Join('\n', rows)}\n");
        var framing = draft.Criteria[0].Criterion;
        Assert.All(framing.Part.Anchors.Zip(anchors).Where(a => a.Second.Length > 0), a => Assert.Equal(a.Second, a.First.Replace(" Framing", "", StringComparison.Ordinal)));
        Assert.Contains(framing.WeakSpots, w => w.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void AMarkingSchemeWithMarksAtTheEdgeGivesALineACheck()
    {
        var draft = DraftedContent.Draft("scheme.txt", Marks);
        Assert.Equal([("Description of the project", 20), ("What went wrong", 30), ("What was done about it", 30), ("Lessons", 20)], draft.Criteria.Select(c => (c.Criterion.Part.Title, c.Criterion.Part.Weight)));
        Assert.Equal(["identifies the cause rather than the symptom", "separates own mistakes from those of others", "gives evidence (log, measurement, message)"], Checks(draft, "What went wrong"));
        Assert.Contains("blames others", draft.Criteria[1].Criterion.Part.Anchors[0], StringComparison.Ordinal);
        Assert.Equal(["What was the first sign that something was wrong?", "Who noticed it?", "If you had one more week, what would you do with it?"], draft.Questions.Select(q => q.Part.Text));
    }

    [Fact]
    public void AJobDescriptionGivesWhatItAsksForAndNotWhatItOffers()
    {
        var draft = DraftedContent.Draft("job.txt", Job);
        Assert.Contains("can explain a data model to somebody from accounting", AllChecks(draft));
        Assert.Contains("has been through a migration that went wrong, and can say what you learned from it", AllChecks(draft));
        Assert.Contains("is not afraid to say no to a deadline that cannot be kept", AllChecks(draft));
        Assert.DoesNotContain(AllChecks(draft), c => c.Contains("holiday", StringComparison.Ordinal) || c.Contains("ticket", StringComparison.Ordinal));
    }

    /// <summary>A line is cited, or listed as left out, or the heading of such.</summary>
    [Theory]
    [InlineData("guide.md", Guide)]
    [InlineData("flat.txt", Flat)]
    [InlineData("scheme.txt", Marks)]
    [InlineData("job.txt", Job)]
    [InlineData("bullets.md", Bullets)]
    public void NoLineIsSilentlyMissing(string name, string text)
    {
        var draft = DraftedContent.Draft(name, text);
        var told = draft.Cited.SelectMany(c => c.Citations).Concat(draft.Losses.Select(l => l.Place!)).ToList();
        var headings = Titles(draft).Concat(["Interview guide: Backend engineer, behavioral round", "Questions the examiner may put:", "What puts us off:", "Mistakes", "Sample questions:", "Red flags", "How we assess the incident review interview at Acme"]).ToList();
        Assert.All(text.Split('\n').Select((line, i) => (Line: line.Trim('#', ' '), Number: i + 1)).Where(l => l.Line.Length > 0 && !headings.Exists(h => l.Line.Contains(h, StringComparison.Ordinal))),
            line => Assert.True(told.Exists(c => c.FirstLine <= line.Number && c.LastLine >= line.Number), $"line {line.Number}: {line.Line}"));
    }

    [Theory]
    [InlineData("guide.md", Guide)]
    [InlineData("flat.txt", Flat)]
    [InlineData("scheme.txt", Marks)]
    [InlineData("job.txt", Job)]
    [InlineData("bullets.md", Bullets)]
    [InlineData("thin.md", Thin)]
    public void ADraftPassesTheLinter(string name, string text) => Assert.Empty(Lint(DraftedContent.Draft(name, text)));

    /// <summary>Every criterion needs three checks, and there are only so many that fit any.</summary>
    [Fact]
    public void WhatBareItemsSayOnceIsPutTogetherSoThatMoreOfTheDraftIsTheirs()
    {
        var draft = DraftedContent.Draft("bullets.md", Bullets);
        Assert.Equal(["Order and clearness", "Own part", "Figures and proof", "What this company looks for"], Titles(draft));
        Assert.Equal(7, draft.Criteria.SelectMany(c => c.Checks).Count(c => !c.WeakSpots.Any(w => w.StartsWith("a general check", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Lint(RubricDraft draft)
    {
        using var content = new DraftedContent();
        content.Save(draft);
        var rubric = content.Approve("acme", "main");
        var library = new RubricLibrary(content.Content);
        var bank = QuestionBank.Load(content.Content, library, rubric.Company);
        return Linter.Read(new LintedContent([rubric], [.. bank.Questions], Technologies.Load(content.Content, library.Documents), library.Documents, null)).Select(w => w.Message);
    }

    private static RubricDraft Drafted() => DraftedContent.Draft("guide.md", Guide);

    private static IEnumerable<string> Titles(RubricDraft draft) => draft.Criteria.Select(c => c.Criterion.Part.Title);

    private static IEnumerable<string> AllChecks(RubricDraft draft) => draft.Criteria.SelectMany(c => c.Checks).Select(c => c.Part.Title);

    private static IEnumerable<string> Checks(RubricDraft draft, string criterion) =>
        draft.Criteria.Single(c => c.Criterion.Part.Title == criterion).Checks.Select(c => c.Part.Title);
}
