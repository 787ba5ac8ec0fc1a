using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Answers;

/// <summary>Figures of one answer held against each other: only what a pocket calculator proves is said.</summary>
public class ContradictionTests
{
    private static readonly AnswerReader Reader = new(Places.Library.Load("google", "program"));

    private static int Contradictions(string answer) => Reader.Read(answer, "", expectedWords: null).CountOf(CodeSignals.Contradiction);

    [Theory]
    [InlineData("Calls fell from 40 to 20 a day, a 30 % drop.")]
    [InlineData("The error rate went from 15% down to 9%, a reduction of 80 %.")]
    [InlineData("It takes 20% longer, from 10 hours to 14, which they accepted.")]
    [InlineData("Training grew 50% from 20k to 40k per week.")]
    [InlineData("Each record went from 4 seconds to 3 seconds, so we were four times faster.")]
    [InlineData("Complaints dropped from 12 to 19 in a month.")]
    [InlineData("We did it in 3 weeks, from 1 March to 9 April.")]
    [InlineData("I had promised the 30th of June and we finished on the 15th of September, so six weeks late.")]
    [InlineData("In the end 81,500 of the 80,000 records were moved.")]
    [InlineData("That saves 70% of 1.2M = 0.94M until December.")]
    [InlineData("Of these 45% were due to dates, 40% to a missing number and 35% to duplicates.")]
    [InlineData("The effort is 60 teams x 3 days = 120 engineer-days.")]
    public void WhatACalculatorDisprovesIsMarked(string sentence) => Assert.Equal(1, Contradictions(sentence));

    [Theory]
    [InlineData("Calls fell from 40 to 20 a day, a 50 % drop.")]
    [InlineData("Calls fell from 41 to 19 a day, so about half.")]
    [InlineData("Latency went from 4 seconds to 2 seconds, so it was twice as fast, 100 % faster.")]
    [InlineData("Coverage rose from 40 % to 60 %, 20 % more.")]
    [InlineData("It fell from 2 hours to 40 minutes.")]
    [InlineData("It dropped from 2 months to 10 days, an 83 % reduction.")]
    [InlineData("The index fell from 2 GB to 300 MB.")]
    [InlineData("The contract fell from 2 years to 18 months.")]
    [InlineData("The cost fell from $1.2 M to $900,000.")]
    [InlineData("Calls went from 40 to 20, and costs fell by 12 %.")]
    [InlineData("It took six weeks, from 1 March to 9 April.")]
    [InlineData("When the list has more than 10 of one team, it can add none.")]
    [InlineData("It took 57 weeks, from 1 March 2023 to 9 April 2024.")]
    [InlineData("It took 57 weeks, from March 1, 2023 to April 9, 2024.")]
    [InlineData("It runs from 10 to 20 minutes, which is 30 % of the window.")]
    [InlineData("We asked 16 of the 24 teams, and 3 of 16 said no.")]
    [InlineData("About 60 % of users, 70 % of orders and 80 % of complaints come from there.")]
    [InlineData("200M users x 5 KB = 1 TB of data.")]
    [InlineData("They are 4 x 25 minutes, so 100 in all.")]
    [InlineData("From 2019 to 2021 it grew by 30 %.")]
    [InlineData("It fell from two and a half to 2 days, 40 % less.")]
    public void WhatMayBeMeantInAnotherWayIsNot(string sentence) => Assert.Equal(0, Contradictions(sentence));

    [Fact]
    public void BothSentencesAreMarked()
    {
        Assert.Equal(2, Contradictions("We brought it from 40 days to 20. That is a 30 % reduction."));
        Assert.Equal(0, Contradictions("We brought it from 40 days to 20. That is a 50 % reduction."));
        Assert.Equal(2, Contradictions("I led a team of five. It was hard. In the end all three of us agreed to stop."));
        Assert.Equal(0, Contradictions("I led a team of five. It was hard. In the end all six of us agreed to stop."));
    }

    /// <summary>Not up to numbers that may be years.</summary>
    [Fact]
    public void ATrueChangeIsNeverDoubtedAndAWrongOneAlwaysIs() =>
        Prop.ForAll(Gen.Choose(20, 1800).Two().ToArbitrary(), pair =>
        {
            var (from, to) = pair;
            var moved = Math.Abs(from - to) * 100.0 / from;
            var word = to < from ? "drop" : "rise";
            return from == to
                || (Contradictions(Say(moved)) == 0 && Contradictions(Say((moved * 1.5) + 10)) == 1);

            string Say(double percent) => string.Create(CultureInfo.InvariantCulture, $"Calls went from {from:#,0} to {to:#,0} a day, a {Math.Round(percent)} % {word}.");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AProductIsRightInAnyOrderAndWrongWhenItIsNot() =>
        Prop.ForAll(Gen.Choose(3, 400).Two().ToArbitrary(), pair =>
        {
            var (one, other) = pair;
            return Contradictions(Say(one, other, one * other)) == 0 && Contradictions(Say(other, one, one * other)) == 0
                && Contradictions(Say(one, other, one * other * 2)) == 1;

            static string Say(int a, int b, int product) => string.Create(CultureInfo.InvariantCulture, $"We need {a} boxes x {b} parts = {product:#,0} parts in all.");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void InTheLabelledAnswersOnlyThoseWithWrongFiguresAreMarked()
    {
        foreach (var record in Places.LabelledAnswers.SelectMany(f => SubmissionFile.Read(f, new SubmissionDefaults(null, null))).OfType<SubmissionRecord>())
        {
            Assert.True(Contradictions(record.Submission.Answer) == 0 || record.Extra["kind"]!.GetValue<string>() == "wrong_numbers", record.Submission.Id);
        }
    }
}
