using System.Collections.Concurrent;
using System.Text;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>What the grading of an answer by a model takes, known before it is asked. What all answers of a rubric have in common is
/// reckoned once, so that a hundred thousand take seconds.</summary>
/// <param name="usualReply">In tokens, as measured; null for a guess.</param>
public sealed class GradingEstimate(PromptLibrary prompts, ModelGraderOptions options, int? usualReply)
{
    /// <summary>Evidence, reason, checks and level of one criterion.</summary>
    private const int UsualReplyToCriterion = 150;

    private const int UsualFeedback = 300;

    private readonly GradePrompts _prompts = new(prompts);
    private readonly ConcurrentDictionary<(Rubric, string?), CallEstimate> _common = new();

    /// <summary>Of the prompt that most calls send.</summary>
    public string PromptHash => (options.Thorough ? _prompts.GradeCriterion : _prompts.Grade).Hash;

    /// <summary>Without the askings-again of replies that break the contract.</summary>
    public CallEstimate Of(Submission submission, Rubric rubric)
    {
        var common = _common.GetOrAdd((rubric, submission.Principle), _ => Common(submission, rubric));
        var own = Encoding.UTF8.GetByteCount(submission.Question) + Encoding.UTF8.GetByteCount(submission.Answer);
        return common + TokenEstimate.OfBytes(own).Times(common.Calls);
    }

    /// <summary>With question and answer left empty.</summary>
    private CallEstimate Common(Submission submission, Rubric rubric)
    {
        var empty = submission with { Question = "", Answer = "" };
        var (reading, _) = new SubmissionReader().Read(empty, rubric);
        var answer = new JudgedAnswer(empty, rubric, reading, reading);
        var whole = Of(answer, criterion: null);
        return (options.Thorough ? rubric.Criteria.Aggregate(whole, (sum, c) => sum + Of(answer, c)) : whole).Times(options.Votes);
    }

    private CallEstimate Of(JudgedAnswer answer, Criterion? criterion)
    {
        var prompt = criterion is null ? _prompts.Grade : _prompts.GradeCriterion;
        var call = prompt.Settings.ToOptions();
        call.ResponseFormat = ReplySchema.For(prompt.Name);
        var guess = criterion is null ? UsualFeedback + UsualReplyToCriterion * answer.Rubric.Criteria.Length : UsualReplyToCriterion;
        return TokenEstimate.OfCall(_prompts.Render(answer, criterion, UntrustedText.NewNonce()), call, usualReply ?? guess);
    }
}
