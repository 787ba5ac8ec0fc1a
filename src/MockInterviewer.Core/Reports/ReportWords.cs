using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>How values are said to people, the same in every report.</summary>
public static class ReportWords
{
    public const int Levels = 4;
    private const int MostListed = 3;
    private const int Good = 3;
    public const string OutlineTitle = "Your answer, stronger (fill in what stands in brackets)";
    public const string HighestLevel = "This is the highest level.";

    public static string Of(Met met) => met switch { Met.Yes => "yes", Met.Partly => "partly", _ => "no" };

    /// <summary>Why a sentence counts for nothing.</summary>
    public static string Of(SetAside why) => why switch
    {
        SetAside.Order => "stands with an order to the interviewer or grader",
        SetAside.Repeat => "says again what was said",
        SetAside.Question => "is the question's own words",
        SetAside.Rubric => "is the rubric's own words",
        SetAside.Denial => "denies itself",
        SetAside.Terms => "is a list of terms without a sentence",
        SetAside.Foreign => "is in another language",
        SetAside.NotKnowing => "only says that the answer is not known",
        SetAside.Disorder => "has words in no order that English knows",
        _ => "",
    };

    public static string Of(GradeStatus? status) => status switch
    {
        GradeStatus.Graded => "graded",
        GradeStatus.NeedsReview => "needs review",
        GradeStatus.Reviewed => "reviewed",
        GradeStatus.NotAssessable => "not assessable",
        GradeStatus.Failed => "grading failed",
        GradeStatus.Pending => "not graded yet",
        _ => "not answered",
    };

    public static string Of(AnswerType type) => type switch
    {
        AnswerType.Episode => "one episode",
        AnswerType.Habit => "what one usually does",
        AnswerType.Hypothetical => "what one would do",
        AnswerType.SelfDescription => "a self-description",
        AnswerType.Opinion => "an opinion",
        AnswerType.Walkthrough => "a walkthrough",
        AnswerType.Plan => "a plan",
        AnswerType.Explanation => "an explanation",
        _ => "questions",
    };

    /// <summary>Whose words a turn holds and what they are for: "Probe", "You".</summary>
    public static string Of(Turn turn) => turn.Kind switch
    {
        TurnKind.Answer => "You",
        TurnKind.Aside => "You (not part of the answer)",
        TurnKind.Command => "You (command)",
        TurnKind.TimeCheck => "Time check",
        TurnKind.Reaction or TurnKind.Acknowledgement or TurnKind.Opening or TurnKind.Closing => "Interviewer",
        _ => turn.Kind.ToString(),
    };

    /// <summary>"Inclined: level 3 of 4, score 68.5 of 100"; no number where there is none.</summary>
    public static string Headline(string? decision, int? level, double? score, GradeStatus? status, string? error, HeldDown? heldDown) =>
        level is { } reached ? decision is null ? $"Level {Level(reached, heldDown)}"
            : string.Create(CultureInfo.InvariantCulture, $"{decision}: level {Level(reached, heldDown)}, score {score:0.0} of 100")
        : status == GradeStatus.Failed ? $"Grading failed: no level and no score. This says nothing about the answer. {error}"
        : status == GradeStatus.Pending ? $"Not graded yet: no level and no score. {error}"
        : $"Not assessable: no level and no score. {error}";

    public static string Headline(ReportedGrade grade) =>
        Headline(grade.Decision, grade.Level, grade.Score, grade.Status, grade.Error, grade.HeldDown);

    /// <summary>"2 of 4 (4 without the red flag "Others are at fault")".</summary>
    public static string Level(int level, HeldDown? heldDown) =>
        string.Create(CultureInfo.InvariantCulture, $"{level} of {Levels}") + (heldDown is null ? "" : $" ({Without(heldDown)})");

    /// <summary>"4 without the red flag "Others are at fault"".</summary>
    public static string Without(HeldDown heldDown) => string.Create(CultureInfo.InvariantCulture,
        $"{heldDown.LevelWithout} without the red {(heldDown.By.Length == 1 ? "flag" : "flags")} {string.Join(" and ", heldDown.By.Select(t => $"\"{t}\""))}");

    /// <summary>Somebody's words in quotation marks, those within it being single; empty for none.</summary>
    public static string Quoted(string words) => words.Length == 0 ? "" : $"\u201c{CandidateText.Nested(QuotedSentence.WithoutBullet(words))}\u201d";

    /// <summary>A red flag, its effect, the words that raise it and how to mend it, on one line.</summary>
    public static string Flag(ReportedFlag flag) =>
        $"{flag.Title} ({Effect(flag.Cap)}): {(flag.Evidence.Quote.Length == 0 ? "" : Quoted(flag.Evidence.Quote) + " ")}{flag.Advice}";

    /// <summary>The first three, and how many more there are.</summary>
    public static string Few(IReadOnlyList<string> texts) => texts.Count <= MostListed ? string.Join("; ", texts)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", texts.Take(MostListed))}; and {texts.Count - MostListed} more");

    public static string Effect(int? cap) =>
        cap is null ? "a warning" : string.Create(CultureInfo.InvariantCulture, $"holds the level down to {cap}");

    public static string Of(GraderInfo grader) =>
        grader.Kind == GraderInfo.Offline.Kind ? "offline grader, a coarse first reader"
            + Of(grader.Calibration)
        : string.Join(' ', new[] { $"{grader.Kind} grader", grader.Provider, grader.Model }.Where(p => p is { Length: > 0 }))
            + (grader.PromptHash is { Length: > 0 } hash ? $", prompt {ContentHash.Shown(hash)}" : "")
            + (grader.Votes > 1 ? string.Create(CultureInfo.InvariantCulture, $", {grader.Votes} votes") : "")
            + Of(grader.Calibration);

    private static string Of(UsedCalibration? calibration) => calibration switch
    {
        null => "",
        { WhyNot: { } whyNot } => $"; calibration {calibration.Name} not used: {whyNot}",
        _ => $", calibrated by {calibration.Name}",
    };

    /// <summary>"2 calls, 4,100 tokens in, 1,870 out, 0.0123 USD"; empty when no model was asked.</summary>
    public static string Of(Usage? usage)
    {
        if (usage is null or { Calls: 0, FromRecord: 0 })
        {
            return "";
        }
        var cost = usage.CostUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $"{usd:0.00##} USD") : "price not known";
        string[] parts =
        [
            .. usage.Calls > 0 ? [$"{Count(usage.Calls, "call")}, {Count(usage.InputTokens, "token")} in, {usage.OutputTokens.ToString("N0", CultureInfo.InvariantCulture)} out, {cost}"] : Array.Empty<string>(),
            .. usage.FromRecord > 0 ? [$"{Count(usage.FromRecord, "reply", "replies")} from the record, at no cost"] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts);
    }

    /// <summary>"Beside it, the offline grader, a coarse first reader: Inclined, level 3, score 70.0."</summary>
    public static string Of(GradeBeside beside) => string.Create(CultureInfo.InvariantCulture,
        $"Beside it, the {Of(beside.Grader)}: {(beside.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"{beside.Decision}, level {level}, score {beside.Score:0.0}.") : $"{Of(beside.Status)}. {beside.Error}")}");

    /// <summary>" (votes 2 3 3)"; empty when one was asked for.</summary>
    public static string Votes(ImmutableArray<int>? votes) =>
        votes is { IsDefaultOrEmpty: false } levels ? $" (votes {string.Join(' ', levels.Select(l => l.ToString(CultureInfo.InvariantCulture)))})" : "";

    public static string Delivery(ReportedGrade grade, InterviewQuestion? question = null) => Delivery(grade.Delivery, grade.IsDocument, question);

    public static string Delivery(Delivery delivery, bool isDocument, InterviewQuestion? question = null)
    {
        var length = isDocument ? Length(question?.WrittenWords ?? delivery.Words, null, question?.ExpectedWords, null)
            : Length(delivery.Words, delivery.SpokenMinutes, null, question?.ExpectedMinutes);
        return $"{length}; {Manner(delivery.Fillers, delivery.We, delivery.I)}; reads as {Of(delivery.AnswerType)}";
    }

    public static string Delivery(InterviewDelivery delivery) => delivery.Answers == 0 ? "No answer was given"
        : $"{Length(delivery.Words, delivery.ExpectedMinutes > 0 ? delivery.SpokenMinutes : null, delivery.ExpectedWords, delivery.ExpectedMinutes)}; {Manner(delivery.Fillers, delivery.We, delivery.I)}";

    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");

    public static string Times(int count) => count == 1 ? "once" : Count(count, "time");

    /// <summary>"answer 2", "answers 1 and 3", "answers 1, 2 and 4".</summary>
    public static string Join(string noun, IReadOnlyList<int> numbers)
    {
        var words = numbers.Order().Select(n => n.ToString(CultureInfo.InvariantCulture)).ToImmutableArray();
        return words.Length == 1 ? $"{noun} {words[0]}" : $"{noun}s {string.Join(", ", words[..^1])} and {words[^1]}";
    }

    public static string Date(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Missing(IEnumerable<ReportedCheck> checks) =>
        string.Join("; ", checks.Where(c => c.Met != Met.Yes).Select(c => c.Met == Met.Partly ? $"{c.Title} (partly done)" : c.Title));

    /// <summary>What of a criterion was not found; at the highest level it is no advice.</summary>
    public static string Wanting(ReportedCriterion criterion) =>
        Missing(criterion.Checks) is not { Length: > 0 } missing ? "" : criterion.Level == Levels ? $"Not found: {missing}." : $"A strong answer also: {missing}.";

    /// <summary>Why a rating can be high where most of its own checks are not met; empty where none is.</summary>
    public static string Carried(ReportedGrade grade)
    {
        var carried = grade.HasReasons ? [] : grade.Criteria.Where(c => c.Level >= Good && c.Checks.Count(k => k.Met == Met.Yes) * 2 < c.Checks.Length)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"\u201c{c.Title}\u201d stands at {c.Level} with {c.Checks.Count(k => k.Met == Met.Yes)} of its {c.Checks.Length} checks met")).ToList();
        return carried.Count == 0 ? "" : $"A rating weighs the whole answer, of which the criterion's own checks are one part: {string.Join("; ", carried)}.";
    }

    /// <summary>Words for what is written, minutes for what is said; 0 expected is nothing to compare with.</summary>
    private static string Length(int words, double? spokenMinutes, int? expectedWords, double? expectedMinutes)
    {
        string[] expected =
        [
            .. expectedMinutes > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{expectedMinutes:0.#}")] : Array.Empty<string>(),
            .. expectedWords > 0 ? [$"about {Count(expectedWords.Value, "word")}"] : Array.Empty<string>(),
        ];
        return Count(words, "word")
            + (spokenMinutes is null ? "" : string.Create(CultureInfo.InvariantCulture, $", about {spokenMinutes:0.#} minutes aloud"))
            + (expected.Length == 0 ? "" : $" (expected {string.Join(" and ", expected)})");
    }

    private static string Manner(int fillers, int we, int i) => $"{Count(fillers, "filler")}; \"we\" {Times(we)}, \"I\" {Times(i)}";
}
