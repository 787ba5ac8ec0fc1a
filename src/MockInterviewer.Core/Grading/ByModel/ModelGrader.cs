using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>
/// Grades by a language model. The model quotes, reasons and gives levels; code looks up every quotation, holds the reply against its
/// contract, adds what it can count itself, and does all arithmetic.
/// </summary>
public sealed class ModelGrader : IGrader
{
    /// <summary>So many readings of questions are kept: enough for any bank.</summary>
    private const int MostQuestions = 1_000;

    private readonly ModelGraderOptions _options;
    private readonly Func<string> _nonce;
    private readonly Judge _judge;
    private readonly SubmissionReader _reader = new();
    private readonly ConcurrentDictionary<(string Rubric, string Question, int? Words), AnswerReading> _questions = new();

    /// <param name="nonce">Names the fence around an answer: <see cref="UntrustedText.NewNonce"/>, but in tests.</param>
    /// <exception cref="Content.InvalidContentException">A prompt of the grader is missing or faulty.</exception>
    public ModelGrader(IChatClient client, PromptLibrary prompts, ModelGraderOptions options, Func<string> nonce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Votes, 1, nameof(options));
        (_options, _nonce) = (options, nonce);
        var own = new GradePrompts(prompts);
        _judge = new Judge(client, own, options.Votes);
        var metadata = client.GetService<ChatClientMetadata>();
        Info = new GraderInfo(GraderInfo.ModelKind, metadata?.ProviderName, metadata?.DefaultModelId,
            (options.Thorough ? own.GradeCriterion : own.Grade).Hash, options.Votes);
        Setup = string.Create(CultureInfo.InvariantCulture,
            $"{Info.Kind} {Info.Provider} {Info.Model}, {options.Votes} votes, {(options.Thorough ? own.GradeCriterion.Hash : "in one call")}, {own.Grade.Hash} {own.GradeAgain.Hash}");
    }

    public GraderInfo Info { get; }

    public string Setup { get; }

    public async Task<Grade> GradeAsync(Submission submission, Rubric rubric, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (reading, unfit) = _reader.Read(submission, rubric);
        if (unfit is not null)
        {
            return Grade.Without(GradeStatus.NotAssessable, submission, rubric, reading.Delivery, Info, Usage.None, unfit);
        }
        var question = QuestionOf(submission, rubric);
        var answer = new JudgedAnswer(submission, rubric, reading, question);
        var votes = await Task.WhenAll(Enumerable.Range(1, _options.Votes).Select(v => VoteAsync(answer, v, cancellation))).ConfigureAwait(false);
        var judgment = VoteCount.Count(rubric, [.. votes]);
        var info = Info with { Votes = Math.Max(1, votes.Count(v => v.Error is null)) };
        return judgment.Error is { } error
            ? Grade.Without(GradeStatus.Failed, submission, rubric, reading.Delivery, info, judgment.Usage, error) with { Fault = judgment.Fault }
            : Assemble(answer, judgment, info);
    }

    /// <summary>A file asks few questions of many people: each is read once.</summary>
    private AnswerReading QuestionOf(Submission submission, Rubric rubric)
    {
        if (_questions.Count >= MostQuestions)
        {
            _questions.Clear();
        }
        return _questions.GetOrAdd((rubric.Hash, submission.Question, submission.ExpectedWords),
            static (_, given) => given.Reader.Read(given.Submission with { Answer = given.Submission.Question }, given.Rubric).Reading,
            (Reader: _reader, Submission: submission, Rubric: rubric));
    }

    private async Task<Judgment> VoteAsync(JudgedAnswer answer, int vote, CancellationToken cancellation)
    {
        var nonce = _nonce();
        IEnumerable<Criterion?> asked = _options.Thorough ? [null, .. answer.Rubric.Criteria] : [null];
        var results = await Task.WhenAll(asked.Select(c => _judge.AskAsync(answer, c, vote, nonce, cancellation))).ConfigureAwait(false);
        var usage = Usage.Sum(results.Select(r => r.Usage));
        return results.FirstOrDefault(r => r.Error is not null) is { Error: { } error } failed
            ? Judgment.Failed(error, usage, failed.Fault)
            : JudgmentMaker.Make(answer.Rubric, answer.Reading, results[0].Reply!, [.. results.Skip(1).Select(r => r.Reply!)], usage);
    }

    private static Grade Assemble(JudgedAnswer answer, Judgment judgment, GraderInfo info)
    {
        var rubric = answer.Rubric;
        ImmutableArray<RedFlagFinding> flags = [.. judgment.RedFlags.Concat(FlagsOfCode(answer)).DistinctBy(f => f.Flag.Id)];
        var overall = ScoreCalculator.Calculate(judgment.Ratings, flags)
            ?? throw new InvalidOperationException("a judgment without a level has failed before");
        ImmutableArray<string> doubts = [.. judgment.Doubts, .. DoubtsOfCode(answer, flags)];
        return new Grade(answer.Submission, rubric, doubts.IsEmpty ? GradeStatus.Graded : GradeStatus.NeedsReview, overall.Level, overall.Score,
            rubric.Company.DecisionFor(overall.Level), judgment.Ratings, flags, doubts, judgment.Feedback, answer.Reading.Delivery, info,
            judgment.Usage, Error: null);
    }

    /// <summary>What code sees better than a model that may be talked round: orders to the grader, and the answer's length.</summary>
    private static IEnumerable<RedFlagFinding> FlagsOfCode(JudgedAnswer answer) =>
        RedFlagFinder.Find(answer.Reading, answer.Rubric)
            .Where(f => f.Flag.Id == RedFlag.Injection || (RubricPrompt.IsCounted(f.Flag) && answer.Reading.IsEnglish));

    private static IEnumerable<string> DoubtsOfCode(JudgedAnswer answer, ImmutableArray<RedFlagFinding> flags)
    {
        if (flags.Any(f => f.Flag.Id == RedFlag.Injection))
        {
            yield return "the answer tries to steer the grader";
        }
        if (answer.Question.CountOf(NamedSignal.Injection) > 0)
        {
            yield return "the question holds orders to the grader";
        }
    }
}
