using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Core.Reports;

/// <summary>How an interview's report says things, the same in the terminal, Markdown and HTML.</summary>
public static class InterviewWords
{
    public static string[] DeliveryColumns { get; } = ["Answer", "Words", "Minutes aloud", "Expected", "Fillers", "\"We\"", "\"I\"", "Reads as"];

    /// <summary>What a reader must know about the places to read.</summary>
    public const string Sources =
        "The documents cited after \"Read\" are third-party articles and not included; docs/sources.md tells which they are.";

    public static string Occasion(InterviewReport report) =>
        $"Interviewed by {report.Interviewer} on {ReportWords.Date(report.StartedAt)}, ended {ReportWords.Date(report.EndedAt)}. Interview {report.Id}.";

    public static string Headline(InterviewResult result) =>
        result.Level is null ? "No decision: nothing in this interview could be graded."
        : ReportWords.Headline(result.Decision, result.Level, result.Score, status: null, error: null, result.HeldDown);

    /// <summary>What a reader must know about the overall result: how many answers it is over, caps, doubts.</summary>
    public static IEnumerable<string> Notes(InterviewReport report)
    {
        var result = report.Result;
        if (result.Counted > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The mean over {result.Counted} of {ReportWords.Count(report.Questions.Length, "question")}.");
        }
        foreach (var left in result.LeftOut)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Question {left.Number} is left out ({ReportWords.Of(left.Status)}): {left.Reason}");
        }
        if (!result.Capped.IsEmpty)
        {
            yield return $"A red flag holds the level of {ReportWords.Join("answer", result.Capped)} down; the score is shown without it.";
            foreach (var question in report.Questions.Where(_ => report.Questions.Length > 1))
            {
                if (question.Grade is { HeldDown: { } heldDown, Level: { } level })
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"Answer {question.Number} is at level {ReportWords.Level(level, heldDown)}.");
                }
            }
        }
        foreach (var question in report.Questions.Where(q => q.Grade is { Status: GradeStatus.NeedsReview }))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"A person should look at the grade of answer {question.Number}: {string.Join("; ", question.Grade!.Doubts)}.");
        }
    }

    /// <summary>"3 (4, 2, 3)": of the mean, and in each answer.</summary>
    public static string Levels(InterviewCriterion criterion) =>
        criterion.Level is not { } level ? "not assessable"
        : criterion.ByQuestion.Length == 1 ? level.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{level} ({string.Join(", ", criterion.ByQuestion.Select(q => q.Level))})");

    public static IEnumerable<string> Next(InterviewCriterion criterion)
    {
        if (criterion.NextAnchor is { } anchor)
        {
            yield return anchor;
        }
        else if (criterion.Level == ReportWords.Levels)
        {
            yield return ReportWords.HighestLevel;
        }
        if (!criterion.Missing.IsEmpty)
        {
            yield return $"Not yet: {ReportWords.Few(criterion.Missing)}.";
        }
        if (criterion.MissingInSome is { IsEmpty: false } some)
        {
            yield return $"Missed in part of the answers: {ReportWords.Few(some)}.";
        }
    }

    /// <summary>None when there was no answer.</summary>
    public static IEnumerable<string[]> DeliveryRows(InterviewReport report)
    {
        foreach (var question in report.Questions)
        {
            if (question.Grade?.Delivery is { } d)
            {
                var written = question.WrittenWords;
                yield return [Number(question.Number), Number(written ?? d.Words), written is null ? Minutes(d.SpokenMinutes) : "-",
                    Expected(question.ExpectedMinutes ?? 0, written is null ? 0 : question.ExpectedWords), Number(d.Fillers), Number(d.We), Number(d.I),
                    ReportWords.Of(d.AnswerType)];
            }
        }
        var all = report.Delivery;
        if (all.Answers > 0)
        {
            yield return ["All", Number(all.Words), all.ExpectedMinutes > 0 ? Minutes(all.SpokenMinutes) : "-",
                Expected(all.ExpectedMinutes, all.ExpectedWords), Number(all.Fillers), Number(all.We), Number(all.I), ""];
        }
    }

    private static string Expected(double minutes, int words) => (minutes, words) switch
    {
        ( > 0, 0) => $"{Minutes(minutes)} min",
        ( > 0, _) => $"{Minutes(minutes)} min and {ReportWords.Count(words, "word")}",
        (_, > 0) => ReportWords.Count(words, "word"),
        _ => "-",
    };

    /// <summary>What each probe drew out, and what came with it.</summary>
    public static IEnumerable<string> Probes(InterviewQuestion question)
    {
        foreach (var probe in question.Probes)
        {
            yield return $"{ReportWords.Quoted(probe.Text)} {Gained(probe)}";
        }
        if (!question.AlsoGained.IsEmpty)
        {
            yield return $"Your answers to the probes also brought: {ReportWords.Few([.. question.AlsoGained.Select(Rose)])}.";
        }
        if (question.LevelWithoutProbes is { } before && question.Grade?.Level is { } after)
        {
            yield return before == after
                ? string.Create(CultureInfo.InvariantCulture, $"The level is {after} with and without them.")
                : string.Create(CultureInfo.InvariantCulture, $"Without them the level would have been {before} in place of {after}.");
        }
    }

    public static string Said(Turn turn) =>
        turn is { Kind: TurnKind.Answer, Reply: { } reply and not ReplyKind.Answer } ? $"You ({Spell(reply)})" : ReportWords.Of(turn);

    public static string Grading(InterviewReport report) => string.Create(CultureInfo.InvariantCulture,
        $"By the {ReportWords.Of(report.Grader)}, against rubric {report.Rubric.Id}, version {report.Rubric.Version} ({ContentHash.Shown(report.Rubric.Hash)}). Levels: 1 is the lowest, {ReportWords.Levels} the highest.")
        + (ReportWords.Of(report.Usage) is { Length: > 0 } usage ? $" Grading took {usage}." : "");

    private static string Gained(ProbeResult probe) =>
        !probe.Answered ? "It was not answered."
        : probe.Check is not { } check ? "It went deeper into what you had said."
        : check.After > check.Before ? $"It brought: {Rose(check)}."
        : $"It looked for whether the answer {check.Title}; that stayed at \"{ReportWords.Of(check.After)}\".";

    private static string Rose(CheckGain gain) => $"{gain.Title} ({ReportWords.Of(gain.Before)} to {ReportWords.Of(gain.After)})";

    private static string Spell(ReplyKind reply) => reply switch
    {
        ReplyKind.OneWord => "one word",
        ReplyKind.DontKnow => "did not know",
        ReplyKind.Clarification => "question back",
        ReplyKind.NoCase => "no such case",
        ReplyKind.OffTopic => "off topic",
        ReplyKind.OtherLanguage => "another language",
        _ => reply.ToString().ToLowerInvariant(),
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Minutes(double minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture);
}
