using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>A record is kept and read again without its rubric and its input, and nothing is lost.</summary>
public class RecordRoundTripTests
{
    [Fact]
    public async Task EveryGoldAnswersRecordComesBackAsItWas()
    {
        var entries = SubmissionFile.Read(Places.Gold, new SubmissionDefaults(null, null));
        var count = 0;
        await foreach (var graded in new BatchGrader(new OfflineGrader(), Places.Library, 2).GradeAsync(entries, TestContext.Current.CancellationToken))
        {
            AssertComesBack(BatchItem.Of(graded));
            count++;
        }
        Assert.True(count > 100);
    }

    [Fact]
    public void RecordsOfEveryStatusComeBackAsTheyWere() => Assert.All(
        [SampleGrades.Good(), SampleGrades.Capped(), SampleGrades.ForReview(), SampleGrades.NotAssessable(), SampleGrades.Failed(), SampleGrades.ByModel()],
        grade => AssertComesBack(Item(grade, label: 2)));

    [Fact]
    public void WhateverIsWrittenIntoARecordComesBack() => Prop.ForAll(Texts(), Texts(), ArbMap.Default.ArbFor<double>(), (text, other, number) =>
    {
        var grade = SampleGrades.Capped(SampleGrades.Answer + text) is var g
            ? g with
            {
                Submission = g.Submission with { Id = other, Question = text, Principle = other },
                Status = GradeStatus.NeedsReview,
                Doubts = [text, other],
                Score = double.IsFinite(number) ? number : null,
                Feedback = new Feedback([text], [other], text, [other], [text]),
                Error = other,
                Usage = new Usage(1, 2, (decimal)Math.Clamp(double.IsNaN(number) ? 0 : number, -1e6, 1e6), 3, 4),
            } : null!;
        AssertComesBack(Item(grade, label: 4, new JsonObject { ["cohort"] = text, ["n"] = 12, ["nothing"] = null, ["list"] = new JsonArray(other) }));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnUnreadableRecordComesBack() => AssertComesBack(new BatchItem(new SubmissionFault("a.jsonl:7", null, "the field \"answer\" is missing"), null));

    [Fact]
    public void AnAnswerThatSpeaksOfUnreadableRecordsIsStillARecord() =>
        Assert.NotNull(BatchItemJson.Read(BatchItemJson.Write(Item(SampleGrades.Good(SampleGrades.Answer + "\"status\":\"unreadable\""))), "x:1").Record);

    [Fact]
    public void ALineThatLacksAFieldIsRefused()
    {
        var line = JsonNode.Parse(BatchItemJson.Write(Item(SampleGrades.Good())))!.AsObject();
        line.Remove("company");
        Assert.Throws<JsonException>(() => BatchItemJson.Read(line.ToJsonString(), "x:1"));
    }

    [Fact]
    public void ARecordServesEverySubmissionWithTheSameContent()
    {
        var record = GradeRecord.Of(SampleGrades.Good());
        var other = record.For(new SubmissionRecord("b:9", record.ToSubmission() with { Id = "other" }, 1, new JsonObject { ["cohort"] = "May", ["score"] = 1 }));
        Assert.Equal(("other", 1, record.Level, record.Score), (other.Id, other.HumanLevel, other.Level, other.Score));
        Assert.Equal("cohort", Assert.Single(other.Extra!).Key);
    }

    private static BatchItem Item(Grade grade, int? label = null, JsonObject? extra = null) =>
        BatchItem.Of(new GradedEntry(new SubmissionRecord("a.jsonl:1", grade.Submission, label, extra ?? []), grade));

    private static void AssertComesBack(BatchItem item)
    {
        var line = BatchItemJson.Write(item);
        var read = BatchItemJson.Read(line, item.Entry.Source);
        Assert.Equal(line, BatchItemJson.Write(read));
        Assert.Equivalent(item.Record is { } record ? record with { Extra = null } : item.Entry, read.Record is { } again ? again with { Extra = null } : read.Entry, strict: true);
    }

    /// <summary>Any text that input can hold: half characters are refused when it is read.</summary>
    private static Arbitrary<string> Texts() => ArbMap.Default.GeneratorFor<NonNull<string>>()
        .Select(text => string.Concat(text.Get.EnumerateRunes().Select(r => r.ToString()))).ToArbitrary();
}
