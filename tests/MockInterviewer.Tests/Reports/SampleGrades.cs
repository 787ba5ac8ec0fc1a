using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Interviews;

namespace MockInterviewer.Tests.Reports;

/// <summary>Grades made by hand, so that reports are tested apart from what the rubrics of the day say.</summary>
internal static class SampleGrades
{
    public const string Question = "Tell me about a time the report said one thing and reality another.";

    public const string Answer =
        "Our parity dashboard sat at 99.97 % for six weeks. I asked how it was computed, and it was worse than I expected.\n\n"
        + "I stopped wave 3, which cost 12 days. <script>alert('x')</script> We fixed the gateway | and *everyone* was happy.";

    public static Rubric Rubric { get; } = new SmallWorld().Rubric with
    {
        Id = "amazon/behavioral",
        Version = 3,
        Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Company = new Company("amazon", "Amazon", "amazon-bar-raiser", ["Strongly not inclined", "Not inclined", "Inclined", "Strongly inclined"]),
        Round = "behavioral",
        Title = "Amazon behavioral",
        Criteria =
        [
            Criterion("ownership", "What you did, apart from the team", 40, "own-decision", "names a decision that was theirs", "own-moves", "says step by step what they did"),
            Criterion("evidence", "Numbers that hold", 35, "before-and-after", "gives a figure before and after", "source", "says where a figure comes from"),
            Criterion("depth", "The mechanism under the number", 25, "root-cause", "names the cause", "lasting-fix", "leaves a fix that lasts"),
        ],
        RedFlags =
        [
            new RedFlag("we_no_i", "Good work with no visible personal part", "Say \"I\" for what you decided and did.", new FlagEffect(2), [],
                [new FlagCondition("we_action", 5, null, []), new FlagCondition("own_action", null, 1, [])], []),
            new RedFlag("injection", "An order to the grader", "Answer the question.", new FlagEffect(1), [], [], []),
        ],
    };

    /// <summary>Level 3; ownership 4, evidence 3, depth 2.</summary>
    public static Grade Good(string answer = Answer, string id = "a-17")
    {
        ImmutableArray<Rating> ratings =
        [
            Rate(0, 4, [Find(0, 0, Met.Yes, answer, "I stopped wave 3, which cost 12 days."), Find(0, 1, Met.Yes, answer, "I asked how it was computed")]),
            Rate(1, 3, [Find(1, 0, Met.Partly, answer, "Our parity dashboard sat at 99.97 % for six weeks."), Find(1, 1, Met.Partly, answer, "12 days")]),
            Rate(2, 2, [Find(2, 0, Met.Partly, answer, "it was worse than I expected."), Find(2, 1, Met.No, answer)]),
        ];
        return Assemble(answer, id, ratings, []);
    }

    /// <summary>What <see cref="Good"/> is with a red flag that caps at 2.</summary>
    public static Grade Capped(string answer = Answer, string id = "a-18") => Assemble(answer, id, Good(answer, id).Ratings, [Flag(0, answer, "We fixed the gateway | and *everyone* was happy.")]);

    public static Grade ForReview(string id = "a-19") => Good(id: id) with { Status = GradeStatus.NeedsReview, Doubts = ["the answer tries to steer the grader"] };

    public static Grade NotAssessable(string id = "a-20") => Without(GradeStatus.NotAssessable, RatingStatus.NotAssessable, id, "", "The answer is empty.");

    public static Grade Failed(string id = "a-21") => Without(GradeStatus.Failed, RatingStatus.Failed, id, Answer, "The provider did not answer within 60 seconds.");

    /// <summary>What a model makes of the good answer in three votes, with the offline grader beside it.</summary>
    public static Grade ByModel()
    {
        var good = Good();
        ImmutableArray<Rating> ratings = [.. good.Ratings.Select((r, place) => r with
        {
            Reason = $"You say what you did about {r.Criterion.Id}, and not what it led to.",
            Checks = [.. r.Checks.Select(c => c with { Sentences = [] })],
            Votes = place == 0 ? [2, 4, 4] : [r.Level!.Value, r.Level.Value, r.Level.Value],
            Points = null,
            Sum = null,
        })];
        return good with
        {
            Status = GradeStatus.NeedsReview,
            Ratings = ratings,
            RedFlags = [],
            Doubts = ["the votes differ widely on \"What you did, apart from the team\": 2 4 4"],
            Feedback = FeedbackWriter.For(Rubric).Write(ratings, [], Reader.Read(Answer, Question, null)) with { Outline = ["I stopped wave 3 because [what did the count show?].", "It cost 12 days; [who paid?]"] },
            Grader = new GraderInfo(GraderInfo.ModelKind, "acme", "judge-1", "fedcba9876543210", 3, new UsedCalibration("cuts.yaml", "it has no cut points for amazon/behavioral")),
            Usage = new Usage(6210, 2480, 0.0312m, 3, 1),
            Beside = Capped(),
        };
    }

    /// <summary>The grade of text in which nothing is found.</summary>
    public static Grade Bare(string answer, string id = "a-22") =>
        Assemble(answer, id, [.. Rubric.Criteria.Select((c, place) => Rate(place, 1, [Find(place, 0, Met.No, answer), Find(place, 1, Met.No, answer)]))], []);

    private static Grade Without(GradeStatus status, RatingStatus rating, string id, string answer, string error) =>
        new(Submission(id, answer), Rubric, status, null, null, null, [.. Rubric.Criteria.Select(c => new Rating(c, rating, null, error, [], []))],
            [], [], Feedback.None, new Delivery(0, 0, 0, 0, 0, AnswerType.Opinion), GraderInfo.Offline, Usage.None, error);

    private static Grade Assemble(string answer, string id, ImmutableArray<Rating> ratings, ImmutableArray<RedFlagFinding> flags)
    {
        var overall = ScoreCalculator.Calculate(ratings, flags)!;
        return new Grade(Submission(id, answer), Rubric, GradeStatus.Graded, overall.Level, overall.Score, Rubric.Company.DecisionFor(overall.Level),
            ratings, flags, [], FeedbackWriter.For(Rubric).Write(ratings, flags, Reader.Read(answer, Question, null)), new Delivery(231, 1.7, 1, 3, 8, AnswerType.Episode), GraderInfo.Offline, Usage.None, null);
    }

    private static Submission Submission(string id, string answer) => new(id, "amazon", "behavioral", Question, "Dive Deep", answer);

    private static Rating Rate(int criterion, int level, ImmutableArray<CheckFinding> checks) =>
        new(Rubric.Criteria[criterion], RatingStatus.Rated, level, "Found by hand.", checks, [.. checks.SelectMany(c => c.Sentences).Select(s => s.Evidence)])
        {
            Points = level,
            Sum = new RatingSum(0, [new Contribution(new FeatureFinding(Feature.OwnChecks, OfflinePart.ShareOf(checks), []), 1),
                new Contribution(new FeatureFinding(Blame, 0.5, [.. checks.SelectMany(c => c.Sentences).Take(1).Select(s => s.Evidence)]), -0.1)], new SumCuts(0.1, 0.4, 0.8)),
        };

    private static readonly AnswerReader Reader = new(Rubric);

    private static readonly Feature Blame = new("blame", "blame in place of causes", IsGood: false, FeatureCount.Sentences, 2, [], []);

    private static CheckFinding Find(int criterion, int check, Met met, string answer, string quote = "")
    {
        var start = quote.Length > 0 ? answer.IndexOf(quote, StringComparison.Ordinal) : -1;
        return new CheckFinding(Rubric.Criteria[criterion].Id, Rubric.Criteria[criterion].Checks[check], met,
            start < 0 ? [] : [new FoundSentence(Evidence.At(answer, start, start + quote.Length), ["own_action", "decision"], Strength: 2)]);
    }

    private static RedFlagFinding Flag(int flag, string answer, string quote)
    {
        var start = Math.Max(0, answer.IndexOf(quote, StringComparison.Ordinal));
        return new RedFlagFinding(Rubric.RedFlags[flag], Evidence.At(answer, start, Math.Min(answer.Length, start + quote.Length)));
    }

    private static Criterion Criterion(string id, string title, int weight, string check1, string title1, string check2, string title2) =>
        new(id, title, Dimension.Ownership, weight, "Can it be told what this person did?",
            [$"No {id}.", $"Some {id}.", $"Clear {id}.", $"Outstanding {id}."], [], [Check(check1, title1), Check(check2, title2)], []);

    private static Check Check(string id, string title) =>
        new(id, title, [new Citation("tpm-46-questions", 358, 359)], [$"A probe about {id}?"], new CheckSignals(1, [], []));
}
