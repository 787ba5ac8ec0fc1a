using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Asks the model for a judgment, and once more when its reply breaks the contract. What cannot be read at all, also after that, is
/// asked for afresh: a reply that was spoilt on its way is no reason to leave an answer without a grade.</summary>
/// <param name="votes">How many are cast in all; several need chance to differ.</param>
internal sealed class Judge(IChatClient client, GradePrompts prompts, int votes)
{
    /// <summary>With one vote the prompt's own temperature holds; several votes at 0 would be one vote paid several times.</summary>
    private const float VotingTemperature = 0.7f;

    private const int MostRounds = 2;

    private readonly ChatResponseFormat _all = ReplySchema.For(GradePrompts.All);
    private readonly ChatResponseFormat _one = ReplySchema.For(GradePrompts.One);

    /// <summary>A failure of the model comes back in the result; only cancellation is thrown.</summary>
    /// <param name="criterion">The one to judge; null for all.</param>
    /// <param name="vote">1-based.</param>
    public async Task<JudgeResult> AskAsync(JudgedAnswer answer, Criterion? criterion, int vote, string nonce, CancellationToken cancellation)
    {
        var (round, usage) = (0, Usage.None);
        while (true)
        {
            // Another seed: a model that is asked the very same may reply the very same.
            var result = await AskTwiceAsync(answer, criterion, vote + round * votes, nonce, cancellation).ConfigureAwait(false);
            usage += result.Usage;
            if (++round == MostRounds || result is not { Reply.IsReadable: false, Error: null })
            {
                return result with { Usage = usage };
            }
        }
    }

    private async Task<JudgeResult> AskTwiceAsync(JudgedAnswer answer, Criterion? criterion, int turn, string nonce, CancellationToken cancellation)
    {
        var result = new JudgeResult(null, Usage.None, null);
        try
        {
            var messages = prompts.Render(answer, criterion, nonce);
            var first = await client.GetResponseAsync(messages, Options(answer, criterion, turn, []), cancellation).ConfigureAwait(false);
            var reply = GradeReplyReader.Read(answer, criterion, first.Text);
            result = new JudgeResult(reply, Usage.Of(first), null);
            if (reply.Faults.IsEmpty)
            {
                return result;
            }
            List<ChatMessage> conversation = [.. messages, new(ChatRole.Assistant, first.Text), .. prompts.RenderAgain(reply.Faults)];
            var second = await client.GetResponseAsync(conversation, Options(answer, criterion, turn, reply.Faults), cancellation).ConfigureAwait(false);
            var better = Better(reply, GradeReplyReader.Read(answer, criterion, second.Text));
            if (!better.IsReadable)
            {
                // Otherwise the record would give the same two replies, and the same failure, for ever.
                first.Reject();
                second.Reject();
            }
            return new JudgeResult(better, Usage.Of(first) + Usage.Of(second), null);
        }
        catch (ModelCallException e)
        {
            // What the first reply is worth, it is worth without the second.
            return result.Reply is { IsReadable: true } ? result : result with { Error = e.Message, Fault = e.Fault };
        }
    }

    /// <summary>A second reply that is worse than the first does not replace it.</summary>
    private static GradeReply Better(GradeReply first, GradeReply second) =>
        !second.IsReadable ? first
        : !first.IsReadable || second.Faults.Length <= first.Faults.Length ? second
        : first;

    /// <param name="turn">1-based; a vote in its round.</param>
    private ChatOptions Options(JudgedAnswer answer, Criterion? criterion, int turn, ImmutableArray<ReplyFault> faults)
    {
        var prompt = criterion is null ? prompts.Grade : prompts.GradeCriterion;
        var submission = answer.Submission;
        var options = prompt.Settings.ToOptions();
        options.Temperature = votes > 1 ? VotingTemperature : options.Temperature;
        options.Seed += turn - 1;
        options.ResponseFormat = criterion is null ? _all : _one;
        var key = ContentKey.Of(submission.Question, submission.Principle, submission.Answer, criterion?.Id,
            turn.ToString(CultureInfo.InvariantCulture), faults.IsEmpty ? null : string.Join('\n', faults.Select(f => f.Request).Prepend(prompts.GradeAgain.Hash)));
        return new ModelCallContext(ModelRole.Grader, prompt.Name, prompt.Hash, answer.Rubric.Hash, key).AddTo(options);
    }
}
