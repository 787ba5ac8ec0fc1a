using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Content;
using Xunit;

namespace MockInterviewer.Tests.Batches;

public class EntrySelectionTests
{
    private static readonly SubmissionEntry[] Entries =
    [
        Record("a1", "google", "Tell me about a failure", level: 4),
        Record("a2", "amazon", "Tell me about a failure"),
        new SubmissionFault("f:3", "bad", "no answer"),
        Record("a3", "google", "How would you plan, then?", level: 2),
        Record("a4", "spotify", "Why us?", answer: "Because of \"squads\"."),
    ];

    [Theory]
    [InlineData("company=google", "a1 a3")]
    [InlineData("company=GOOGLE,spotify", "a1 a3 a4")]
    [InlineData("company!=google", "a2 a4")]
    [InlineData("company~goo", "a1 a3")]
    [InlineData("status=New round=Program id!=a4", "a1 a3")]
    [InlineData("question~fail", "a1 a2")]
    [InlineData("question~\"me about\" company=google", "a1")]
    [InlineData("question=\"How would you plan, then?\"", "a3")]
    [InlineData("question!~tell", "a3 a4")]
    [InlineData("level=2,4", "a1 a3")]
    [InlineData("level=\"\"", "a2 a4")]
    [InlineData("id=a2,a4", "a2 a4")]
    [InlineData("answer~squads", "a4")]
    [InlineData("status=failed", "a2")]
    [InlineData("  status=new   id!=a4 ", "a1 a3")]
    public void AQueryTakesWhatFitsAllItsConditions(string query, string ids) =>
        Assert.Equal(ids, Ids(new EntrySelection(EntryQuery.Parse(query, Places.Library), null, 1, null, r => r.Submission.Id == "a2" ? "failed" : "new")));

    [Theory]
    [InlineData("", "the query is empty")]
    [InlineData("google", "'google' is no condition; write field=value")]
    [InlineData("company=", "'company=' is no condition")]
    [InlineData("company=google or round=program", "'or' is no condition")]
    [InlineData("company=google, amazon", "'company=google,' ends with a comma; write the values without blanks between them, such as company=google,amazon")]
    [InlineData("company = google", "'company' is no condition; write field=value, field!=value, field~text or field!~text, without blanks")]
    public void WhatIsNoQueryIsRefusedWithThePartThatIsWrong(string query, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => EntryQuery.Parse(query, Places.Library)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("compny=google", "Did you mean 'company'?")]
    [InlineData("Company=google", "Unknown field 'Company'. Did you mean 'company'? Known: id, company,")]
    [InlineData("company=gogle", "Unknown company 'gogle'. Did you mean 'google'? Known: google, amazon, spotify.")]
    [InlineData("company!=google,amzon", "Unknown company 'amzon'. Did you mean 'amazon'?")]
    [InlineData("round=\"sistem design\"", "Did you mean 'system_design'?")]
    [InlineData("level=9", "Unknown level '9'. Known: 1, 2, 3, 4.")]
    [InlineData("level!=three", "Unknown level 'three'. Known: 1, 2, 3, 4.")]
    [InlineData("status=done", "Known: new, pending, in_flight, graded, needs_review, not_assessable, failed, reviewed.")]
    public void AnUnknownNameIsRefusedWithTheKnownOnes(string query, string says) =>
        Assert.Contains(says, Assert.Throws<UnknownNameException>(() => EntryQuery.Parse(query, Places.Library)).Message, StringComparison.Ordinal);

    [Fact]
    public void ALimitCountsAnswersAndReadsNoFurther()
    {
        var read = 0;
        var taken = new EntrySelection(null, null, 1, 3, _ => "").Of(() => Entries.Select(e => { read++; return e; })).ToList();
        Assert.Equal(4, taken.Count);
        Assert.Equal("a1 a2 a3", string.Join(' ', taken.OfType<SubmissionRecord>().Select(r => r.Submission.Id)));
        Assert.InRange(read, 4, 5);
    }

    /// <summary>Whatever the sizes of the questions: none is two away from its share.</summary>
    [Fact]
    public void ASampleHasOfEachQuestionItsShare()
    {
        var cases = from counts in Gen.Choose(1, 50).ArrayOf(3) from size in Gen.Choose(1, 160) from seed in Gen.Choose(0, 1000) select (counts, size, seed);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var entries = c.counts.SelectMany((count, question) => Enumerable.Range(0, count).Select(i => Record($"{question}-{i}", "google", $"Why {question}?"))).ToList();
            var wanted = Math.Min(c.size, entries.Count);
            var sample = Sample(entries, c.size, c.seed);
            return sample.Count == wanted && sample.SequenceEqual(entries.Where(sample.Contains)) && sample.SequenceEqual(Sample(entries, c.size, c.seed))
                && c.counts.Index().All(q => Math.Abs(sample.Count(r => r.Submission.Question == $"Why {q.Index}?") - (double)wanted * q.Item / entries.Count) < 2);
        }).QuickCheckThrowOnFailure();
    }

    private static List<SubmissionRecord> Sample(List<SubmissionRecord> entries, int size, int seed) =>
        [.. new EntrySelection(null, size, seed, null, _ => "").Of(() => entries).Cast<SubmissionRecord>()];

    private static string Ids(EntrySelection selection) =>
        string.Join(' ', selection.Of(() => Entries).Cast<SubmissionRecord>().Select(r => r.Submission.Id));

    private static SubmissionRecord Record(string id, string company, string question, int? level = null, string answer = "So.") =>
        new("f", new Submission(id, company, "program", question, null, answer), level, []);
}
