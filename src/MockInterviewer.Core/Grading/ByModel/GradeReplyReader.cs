using System.Collections.Immutable;
using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Reads a model's reply and holds it against the contract: ids, counts and offsets are code's, and every breach is named.</summary>
/// <param name="criterion">The one that was asked about; null when all were.</param>
internal sealed class GradeReplyReader(JudgedAnswer answer, Criterion? criterion)
{
    private const int MostTexts = 3;
    private const int MostLines = 8;

    private static readonly string[] FieldsOfAll = ["criteria", "red_flags"];
    private static readonly string[] FieldsOfOne = ["evidence", "reason", "checks", "level"];

    private readonly ImmutableArray<ReplyFault>.Builder _faults = ImmutableArray.CreateBuilder<ReplyFault>();

    public static GradeReply Read(JudgedAnswer answer, Criterion? criterion, string reply) => new GradeReplyReader(answer, criterion).Read(reply);

    private GradeReply Read(string reply)
    {
        var read = JsonReply.Read(reply, criterion is null ? FieldsOfAll : FieldsOfOne);
        if (read.Root is not { } root)
        {
            return GradeReply.Unreadable(new ReplyFault($"Your reply cannot be read: {read.Fault}. Write one whole JSON object and nothing else.",
                "a reply of the model could not be read"));
        }
        return criterion is null ? ReadAll(root)
            : new GradeReply([new CriterionReplyReader(answer, criterion, _faults).Read(root)], [], [], [], "", [], _faults.ToImmutable());
    }

    private GradeReply ReadAll(JsonElement root)
    {
        var criteria = ReadCriteria([.. ModelWords.Items(root, "criteria")]);
        var flags = ReadFlags(root);
        var strengths = ModelWords.Texts(root, "strengths", MostTexts);
        var gaps = ModelWords.Texts(root, "gaps", MostTexts);
        var next = ModelWords.Text(root, "next_step");
        var outline = ModelWords.Texts(root, "outline", MostLines);
        foreach (var field in new[] { (Name: "next_step", Missing: next.Length == 0), (Name: "outline", Missing: outline.Count == 0) }.Where(f => f.Missing))
        {
            _faults.Add(new ReplyFault($"{field.Name} is missing or empty.", null));
        }
        return new GradeReply(criteria, flags, [.. strengths], [.. gaps], next,
            [.. OutlineFacts.Keep(outline, answer.Submission)], _faults.ToImmutable());
    }

    private ImmutableArray<CriterionReply> ReadCriteria(List<JsonElement> entries)
    {
        var known = answer.Rubric.Criteria;
        if (entries.Any(e => known.All(c => c.Id != IdOf(e))))
        {
            _faults.Add(new ReplyFault($"criteria has an id that the rubric does not have; its ids are {string.Join(", ", known.Select(c => c.Id))}.",
                "the model judged a criterion that the rubric does not have"));
        }
        var read = ImmutableArray.CreateBuilder<CriterionReply>();
        foreach (var wanted in known)
        {
            var own = entries.Where(e => IdOf(e) == wanted.Id).ToList();
            if (own.Count == 1)
            {
                read.Add(new CriterionReplyReader(answer, wanted, _faults).Read(own[0]));
            }
            else
            {
                _faults.Add(own.Count == 0
                    ? new ReplyFault($"{wanted.Id} is missing in criteria.", $"the model did not judge \"{wanted.Title}\"")
                    : new ReplyFault($"{wanted.Id} stands more than once in criteria.", $"the model judged \"{wanted.Title}\" more than once"));
            }
        }
        return read.ToImmutable();
    }

    private ImmutableArray<RedFlagFinding> ReadFlags(JsonElement root)
    {
        if (!root.TryGetProperty("red_flags", out var flags) || flags.ValueKind != JsonValueKind.Array)
        {
            _faults.Add(new ReplyFault("red_flags is not a list.", "the red flags of the model could not be read"));
        }
        var found = ImmutableArray.CreateBuilder<RedFlagFinding>();
        foreach (var entry in ModelWords.Items(root, "red_flags"))
        {
            var id = IdOf(entry);
            if (RubricPrompt.Flags(answer.Rubric).FirstOrDefault(f => f.Id == id) is not { } flag)
            {
                _faults.Add(new ReplyFault("red_flags has an id that is not listed.", "the model raised a red flag that the rubric does not have"));
            }
            else if (Locate(entry) is { } evidence)
            {
                found.Add(new RedFlagFinding(flag, evidence));
            }
            else
            {
                _faults.Add(new ReplyFault($"The quote of the red flag {flag.Id} is not in the answer letter by letter; copy it exactly or leave the flag out.",
                    $"the model raised the red flag \"{flag.Title}\" with words that are not in the answer; it is left out"));
            }
        }
        return [.. found.DistinctBy(f => f.Flag.Id)];
    }

    /// <summary>An empty quotation is that of a flag about what is absent.</summary>
    private Evidence? Locate(JsonElement entry)
    {
        if (!entry.TryGetProperty("quote", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return null;
        }
        var quote = text.GetString();
        return string.IsNullOrWhiteSpace(quote) ? Evidence.At(answer.Submission.Answer, 0, 0) : answer.Quotations.Find(quote).FirstOrDefault();
    }

    private static string IdOf(JsonElement entry) => entry.ValueKind == JsonValueKind.Object ? ModelWords.Text(entry, "id") : "";
}
