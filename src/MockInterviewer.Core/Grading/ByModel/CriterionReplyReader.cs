using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Reads a model's judgment of one criterion; breaches of the contract go to <paramref name="faults"/>.</summary>
internal sealed class CriterionReplyReader(JudgedAnswer answer, Criterion criterion, ICollection<ReplyFault> faults)
{
    private const int MostQuotations = 4;

    private enum Quoted
    {
        Found,
        Missing,
        TooShort,

        /// <summary>In the answer, but where that gives orders to the grader.</summary>
        Order,
    }

    public CriterionReply Read(JsonElement entry)
    {
        var evidence = ReadEvidence(entry);
        var checks = ReadChecks(entry);
        var level = ReadLevel(entry);
        var reason = ModelWords.Text(entry, "reason");
        if (reason.Length == 0)
        {
            Fault("has no reason; write one.", null);
        }
        if (level > EvidenceRule.HighestWithout && evidence.IsEmpty)
        {
            Fault($"has level {level} and no quotation from the answer that proves it; quote it or lower the level.", null);
        }
        if (level is { } given && CheckRule.Contradicts(given, checks))
        {
            Fault($"has level {given}, which contradicts your own checks; look at both again.", $"the level of \"{criterion.Title}\" contradicts its own checks");
        }
        return new CriterionReply(criterion, level, reason, checks, evidence);
    }

    private int? ReadLevel(JsonElement entry)
    {
        if (entry.TryGetProperty("level", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var level) && level is >= 1 and <= 4)
        {
            return level;
        }
        Fault("needs a level that is 1, 2, 3 or 4.", $"the model gave no valid level to \"{criterion.Title}\"");
        return null;
    }

    private ImmutableArray<Evidence> ReadEvidence(JsonElement entry)
    {
        var quotations = ModelWords.Items(entry, "evidence").Where(q => q.ValueKind == JsonValueKind.String).Select(q => q.GetString()!)
            .Where(q => !string.IsNullOrWhiteSpace(q)).ToList();
        var located = quotations.Select(q => answer.Quotations.Find(q)).ToList();
        var found = located.Select((l, place) => (Place: place, Kind: KindOf(quotations[place], l))).ToLookup(q => q.Kind, q => q.Place + 1);
        FaultQuotations([.. found[Quoted.Missing]], quotations.Count, "not in the answer letter by letter; copy exactly or leave out", "not in the answer");
        FaultQuotations([.. found[Quoted.TooShort]], quotations.Count, "too short to prove anything; quote at least four words", null);
        FaultQuotations([.. found[Quoted.Order]], quotations.Count, "addressed to you and no part of the answer; leave out", "words to the grader");
        return [.. located.Where(l => !l.Any(answer.IsOrder)).SelectMany(l => l).DistinctBy(e => e.Start).Take(MostQuotations).OrderBy(e => e.Start)];
    }

    private ImmutableArray<CheckFinding> ReadChecks(JsonElement entry)
    {
        var given = ModelWords.Items(entry, "checks").Where(c => c.ValueKind == JsonValueKind.Object)
            .Select(c => (Id: ModelWords.Text(c, "id"), Met: MetOf(ModelWords.Text(c, "met")))).ToList();
        var checks = criterion.ChecksFor(answer.Submission.Principle).ToList();
        var letters = checks.Select((_, place) => RubricPrompt.LetterOf(place)).ToList();
        if (given.Any(g => !letters.Contains(g.Id)))
        {
            Fault($"has a check that the rubric does not have; its checks are {string.Join(", ", letters)}.",
                $"the model looked in \"{criterion.Title}\" for checks that the rubric does not have");
        }
        if (letters.Any(l => given.Count(g => g.Id == l && g.Met is not null) != 1))
        {
            Fault("needs each of its checks once, with yes, partly or no.", $"the model did not say clearly which checks of \"{criterion.Title}\" are met");
        }
        // A check that stands twice is met as little as the lesser of the two.
        return [.. checks.Select((check, place) => new CheckFinding(criterion.Id, check,
            given.Where(g => g.Id == letters[place]).Select(g => g.Met ?? Met.No).DefaultIfEmpty(Met.No).Min(), []))];
    }

    private static Met? MetOf(string word) => word switch { "yes" => Met.Yes, "partly" => Met.Partly, "no" => Met.No, _ => null };

    private Quoted KindOf(string quotation, ImmutableArray<Evidence> located) =>
        located.IsEmpty ? QuotationFinder.IsEnough(quotation) ? Quoted.Missing : Quoted.TooShort
        : located.Any(answer.IsOrder) ? Quoted.Order
        : Quoted.Found;

    /// <param name="numbers">Of the quotations, 1-based.</param>
    private void FaultQuotations(ImmutableArray<int> numbers, int of, string request, string? doubt)
    {
        if (!numbers.IsEmpty)
        {
            Fault(string.Create(CultureInfo.InvariantCulture, $"has quotations that are {request}: number {string.Join(", ", numbers)}."),
                doubt is null ? null : string.Create(CultureInfo.InvariantCulture,
                    $"{numbers.Length} of {of} quotations for \"{criterion.Title}\" {(numbers.Length == 1 ? "is" : "are")} {doubt} and left out"));
        }
    }

    private void Fault(string request, string? doubt) => faults.Add(new ReplyFault($"{criterion.Id} {request}", doubt));
}
