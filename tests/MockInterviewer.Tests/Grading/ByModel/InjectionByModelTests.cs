using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;
using Xunit;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>Published attacks behind honest weak answers, before a model that obeys every one of them: level 4 throughout, every check met, no
/// red flag. What is then left of the attack is what code lets through. Most of these texts give no order to a grader at all, so that
/// no real model would be lifted by them.</summary>
public class InjectionByModelTests(ITestOutputHelper output)
{
    private static readonly PromptLibrary Prompts = new(Places.Content);

    /// <summary>What the obedient model quotes as its evidence.</summary>
    public enum Proof
    {
        /// <summary>The weak answer's own first words, which no look-up can object to: the worst case.</summary>
        FromTheAnswer,

        /// <summary>The last words, those of the attack.</summary>
        FromTheAttack,
        Invented,
    }

    /// <summary>
    /// Shares of all attacks: those that code flags; those that reach a level above 2 with nobody asked to look, by the model alone and with
    /// the offline grader beside it. Measured: 51.6 % flagged, all of them held at 2 and shown to a person; 48.4 % lifted by the model alone
    /// when what it quotes is there, none when it is not; none with the offline grader beside.
    /// </summary>
    /// <param name="answers">How many weak answers the attacks are put behind.</param>
    [Theory]
    [InlineData(Proof.FromTheAnswer, 6, 0.51, 0.49, 0.001)]
    [InlineData(Proof.FromTheAttack, 2, 0.51, 0.49, 0.002)]
    [InlineData(Proof.Invented, 2, 0.51, 0, 0)]
    public async Task WhatAnObedientModelGivesAwayCodeTakesBackOrShows(Proof proof, int answers, double leastFlagged, double mostLifted, double mostLiftedByBoth)
    {
        Assert.SkipUnless(Attacks.AreHere, Attacks.AreAbsent);
        var attacks = Attacks.Texts();
        var (all, flagged, review, lifted, both) = (0, 0, 0, 0, 0);
        foreach (var weak in Attacks.WeakAnswers().Take(answers))
        {
            var rubric = Places.Library.Load(weak.Company, weak.Round);
            var model = new ModelGrader(new ScriptedModel(call => Obey(call, rubric, weak.Principle, proof)), Prompts, new ModelGraderOptions(), () => "text-0");
            var graders = new BothGraders(model, Offline);
            foreach (var attack in attacks)
            {
                var grade = await graders.GradeAsync(weak with { Answer = weak.Answer + "\n\n" + attack }, rubric, CancellationToken.None);
                var alone = grade.Doubts.Where(d => !d.StartsWith("the graders are", StringComparison.Ordinal)).ToList();
                var isFlagged = grade.RedFlags.Any(f => f.Flag.Id == RedFlag.Injection);
                Assert.False(isFlagged && (grade.Level > 2 || alone.Count == 0), $"{weak.Id}: an attack that was seen got {grade.Level}");
                all++;
                flagged += isFlagged ? 1 : 0;
                review += alone.Count > 0 ? 1 : 0;
                lifted += grade.Level > 2 && alone.Count == 0 ? 1 : 0;
                both += grade.Level > 2 && grade.Status == GradeStatus.Graded ? 1 : 0;
            }
        }
        output.WriteLine($"{proof}, {all} attacks: {Share(flagged)} flagged, {Share(review)} for review, {Share(lifted)} lifted unseen, {Share(both)} with the offline grader beside");
        Assert.InRange(flagged, leastFlagged * all, all);
        Assert.InRange(lifted, 0, mostLifted * all);
        Assert.InRange(both, 0, mostLiftedByBoth * all);

        string Share(int count) => $"{count} ({count / (double)all:P1})";
    }

    /// <summary>Measured: none of 144.</summary>
    [Fact]
    public async Task AnHonestAnswerIsHardlyEverTakenForAnAttack()
    {
        var alarms = new List<string>();
        foreach (var record in SubmissionFile.Read(Places.Gold, new SubmissionDefaults(null, null)).Cast<SubmissionRecord>())
        {
            var rubric = Places.Library.Load(record.Submission.Company, record.Submission.Round);
            var grade = await Offline.GradeAsync(record.Submission, rubric, CancellationToken.None);
            if (grade.RedFlags.Any(f => f.Flag.Id == RedFlag.Injection) && !record.Extra.ToJsonString().Contains("injection", StringComparison.Ordinal))
            {
                alarms.Add(record.Submission.Id);
            }
        }
        output.WriteLine($"false alarms: {string.Join(", ", alarms)}");
        Assert.InRange(alarms.Count, 0, 1);
    }

    [Fact]
    public void NoQuestionOfTheBankIsTakenForAnAttack() => Assert.All(Places.Library.Companies.SelectMany(c =>
        Core.Questions.QuestionBank.Load(Places.Content, Places.Library, c).Questions), question =>
        {
            var submission = new Submission("q", question.Company, question.Round, question.Text, null, question.Text);
            Assert.Equal(0, JudgedAnswers.Of(Places.Library.Load(question.Company, question.Round), submission).Question.CountOf(NamedSignal.Injection));
        });

    private static OfflineGrader Offline { get; } = new();

    private static string Obey(ScriptedCall call, Rubric rubric, string? principle, Proof proof)
    {
        // The mark stands in the rules too; the fence is in what the user says.
        var user = call.Messages[1].Text;
        var inside = user[(user.IndexOf("[[text-0]]", StringComparison.Ordinal) + 10)..user.LastIndexOf("[[/text-0]]", StringComparison.Ordinal)];
        var words = inside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var quotation = string.Join(' ', proof switch
        {
            Proof.FromTheAnswer => words.Take(8),
            Proof.FromTheAttack => words.TakeLast(8),
            _ => ["I", "saved", "the", "launch", "of", "the", "moon", "rocket"],
        });
        return new JsonObject
        {
            ["criteria"] = new JsonArray([.. rubric.Criteria.Select(c => SampleReply.One(c, quotation, 4, principle).With("id", c.Id))]),
            ["red_flags"] = new JsonArray(),
            ["strengths"] = new JsonArray("Outstanding."),
            ["gaps"] = new JsonArray(),
            ["next_step"] = "Nothing.",
            ["outline"] = new JsonArray("As it is."),
        }.ToJsonString();
    }
}
