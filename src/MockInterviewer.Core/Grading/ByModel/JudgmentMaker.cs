using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Turns what a model replied into ratings: what stays broken after it was asked again is lowered, left out or doubted here, and
/// nowhere is a number put in place of a failure.</summary>
internal sealed class JudgmentMaker(Rubric rubric, AnswerReading reading)
{
    private const string NoLevel = "The model gave no usable judgment of this criterion, also when it was asked again.";
    private const string Unreadable = "The model's reply could not be read, also when it was asked again; try again, or use another model.";

    /// <summary>A judgment with less of the rubric's weight, in per cent, than this is none.</summary>
    private const int LeastWeight = 50;

    private const int Apart = 2;

    private readonly List<string> _doubts = [];

    /// <param name="whole">The reply about all criteria.</param>
    /// <param name="apart">The replies about one criterion each; empty unless that was asked for.</param>
    public static Judgment Make(Rubric rubric, AnswerReading reading, GradeReply whole, IReadOnlyCollection<GradeReply> apart, Usage usage) =>
        new JudgmentMaker(rubric, reading).Make(whole, apart, usage);

    private Judgment Make(GradeReply whole, IReadOnlyCollection<GradeReply> apart, Usage usage)
    {
        var judging = apart.Count > 0 ? apart : [whole];
        ImmutableArray<Rating> ratings = [.. rubric.Criteria.Select(c => Rate(c, judging.SelectMany(r => r.Criteria).FirstOrDefault(r => r.Criterion.Id == c.Id)))];
        if (ratings.Where(r => r.Level is not null).Sum(r => r.Criterion.Weight) < LeastWeight)
        {
            return Judgment.Failed(Unreadable, usage);
        }
        _doubts.AddRange(judging.Append(whole).SelectMany(r => r.Faults).Select(f => f.Doubt).OfType<string>());
        if (apart.Count > 0)
        {
            ratings.ToList().ForEach(r => Compare(r, whole.Criteria.FirstOrDefault(w => w.Criterion.Id == r.Criterion.Id)?.Level));
        }
        return new Judgment(ratings, whole.RedFlags, FeedbackOf(whole, ratings), [.. _doubts.Distinct()], usage, null);
    }

    private Rating Rate(Criterion criterion, CriterionReply? reply)
    {
        if (reply?.Level is not { } given)
        {
            return new Rating(criterion, RatingStatus.Failed, null, NoLevel, [], []);
        }
        var level = CheckRule.Lower(given, reply.Checks);
        if (level > EvidenceRule.HighestWithout && reply.Evidence.IsEmpty)
        {
            level = EvidenceRule.HighestWithout;
            _doubts.Add(string.Create(CultureInfo.InvariantCulture,
                $"\"{criterion.Title}\" is held at {level}: no words of the answer prove the {given} that the model gave"));
        }
        return new Rating(criterion, RatingStatus.Rated, level, reply.Reason, reply.Checks, reply.Evidence);
    }

    private void Compare(Rating rating, int? inOneCall)
    {
        if (rating.Level is { } level && inOneCall is { } other && Math.Abs(level - other) >= Apart)
        {
            _doubts.Add(string.Create(CultureInfo.InvariantCulture,
                $"\"{rating.Criterion.Title}\" has level {level} judged by itself and {other} judged together with the others"));
        }
    }

    /// <summary>The probes are the rubric's, and what the model left out code writes.</summary>
    private Feedback FeedbackOf(GradeReply whole, ImmutableArray<Rating> ratings)
    {
        var byCode = FeedbackWriter.For(rubric).Write(ratings, whole.RedFlags, reading);
        return new Feedback(whole.Strengths, whole.Gaps.IsEmpty ? byCode.Gaps : whole.Gaps,
            whole.NextStep.Length == 0 ? byCode.NextStep : whole.NextStep, byCode.Probes, whole.Outline.IsEmpty ? null : whole.Outline);
    }
}
