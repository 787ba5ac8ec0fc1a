using System.Collections.Immutable;
using System.Text.Json;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>Reads the rubric that a model made of points, and throws away what names no point, copies, or is not whole.</summary>
internal sealed class MergeReplyReader(
    IReadOnlyList<FoundPoint> points, DraftSource source, CheckDrafter checks, QuestionDrafter questions, IReadOnlyList<RedFlag> flags)
{
    private const int MostProbes = 4;
    private const int MostSaid = 8;
    private const int MostQuestions = 30;

    private static readonly string[] Fields = ["criteria", "red_flags", "questions"];

    private readonly ImmutableArray<DraftLoss>.Builder _losses = ImmutableArray.CreateBuilder<DraftLoss>();

    public DraftReply<MergeResult> Read(string reply)
    {
        var read = JsonReply.Read(reply, Fields);
        if (read.Root is not { } root)
        {
            return DraftReply<MergeResult>.Unreadable(read.Fault!);
        }
        var ids = new DraftIds();
        var criteria = Weighed([.. First(ModelWords.Items(root, "criteria").Select(c => ReadCriterion(c, ids)).OfType<(DraftedCriterion Criterion, double)>(),
            CriterionDrafter.Most, $"a rubric has at most {CriterionDrafter.Most} criteria", c => c.Criterion.Criterion.Part.Title)]);
        ImmutableArray<Drafted<RedFlag>> raised = [.. ModelWords.Items(root, "red_flags").Select(ReadFlag).OfType<Drafted<RedFlag>>().DistinctBy(f => f.Part.Id)];
        var questionIds = new DraftIds();
        ImmutableArray<Drafted<Question>> asked = [.. First(ModelWords.Items(root, "questions").Select(q => ReadQuestion(q, questionIds)).OfType<Drafted<Question>>(),
            MostQuestions, $"a draft by a model has at most {MostQuestions} questions", q => q.Part.Text)];
        var losses = _losses.ToImmutable();
        ImmutableArray<string> faults = criteria.Length >= CriterionDrafter.Fewest ? []
            : [$"only {criteria.Length} criteria could be used, and {CriterionDrafter.Fewest} are needed", .. losses.Select(l => l.Why).Distinct()];
        return new DraftReply<MergeResult>(criteria.Length >= CriterionDrafter.Fewest ? new MergeResult(criteria, raised, asked) : null, faults, losses);
    }

    private (DraftedCriterion Criterion, double Weight)? ReadCriterion(JsonElement entry, DraftIds ids)
    {
        var title = Own(entry, "title");
        var asks = Own(entry, "asks");
        var anchors = ModelWords.Texts(entry, "anchors", AnchorWords.Levels).Where(a => !source.Own.Copies(a)).ToImmutableArray();
        if (title.Length == 0 || asks.Length == 0 || anchors.Length < AnchorWords.Levels || EnumNames<Dimension>.Find(ModelWords.Text(entry, "dimension")) is not { } dimension)
        {
            return LostCriterion("a criterion lacks a title, its question, its dimension or one of four anchors in words of its own", title);
        }
        var checkIds = new DraftIds();
        ImmutableArray<Drafted<Check>> read = [.. First(ModelWords.Items(entry, "checks").Select(c => ReadCheck(c, checkIds)).OfType<Drafted<Check>>(),
            CriterionDrafter.MostChecks, $"a criterion has at most {CriterionDrafter.MostChecks} checks", c => c.Part.Title)];
        if (read.Length < CriterionDrafter.FewestChecks)
        {
            return LostCriterion($"a criterion has fewer than {CriterionDrafter.FewestChecks} checks that rest on a point", title);
        }
        if (WeightOf(entry) is not { } weight)
        {
            return LostCriterion("a criterion has no weight above 0", title);
        }
        var criterion = new Criterion(ids.For(title), title, dimension, 0, asks, anchors, [.. read.SelectMany(c => c.Part.Citations).Distinct()],
            [.. read.Select(c => c.Part)], []);
        return (new DraftedCriterion(new Drafted<Criterion>(criterion, [.. read.SelectMany(c => c.Terms).Distinct()], []), read), weight);
    }

    /// <summary>Of any scale; null when there is none.</summary>
    private static double? WeightOf(JsonElement entry) => entry.TryGetProperty("weight", out var number) && number.ValueKind == JsonValueKind.Number
        && number.TryGetDouble(out var weight) && weight > 0 && double.IsFinite(weight) ? weight : null;

    private Drafted<Check>? ReadCheck(JsonElement entry, DraftIds ids)
    {
        var title = Own(entry, "title").TrimEnd('.');
        var cited = PointsOf(entry, FoundPoint.Wanted);
        var probes = ModelWords.Texts(entry, "probes", MostProbes).Where(p => p.EndsWith('?') && !source.Own.Copies(p)).ToImmutableArray();
        if (title.Length == 0 || cited.Count == 0 || probes.Length < 2)
        {
            return Lost<Check>(cited.Count == 0 ? "a check names no point that says so" : "a check lacks a title or two probes in words of its own", title);
        }
        var terms = TermsOf(cited);
        var said = ModelWords.Texts(entry, "say", MostSaid).Select(s => s.ToLowerInvariant().Trim()).Where(s => s.Any(char.IsLetter)).Concat(terms).Distinct();
        var concepts = source.Finder.ConceptsOf($"{title}. {string.Join(". ", cited.Select(p => p.Says))}");
        var check = new Check(ids.For(title), title, CitationsOf(cited), probes, checks.SignalsOf(concepts, [.. said]));
        return new Drafted<Check>(check, terms, [.. Doubts(title, cited, concepts)]);
    }

    private static IEnumerable<string> Doubts(string title, List<FoundPoint> cited, ImmutableArray<Concept> concepts)
    {
        if (cited.Select(p => p.Passage).Distinct().Count() == 1)
        {
            yield return "rests on one passage";
        }
        if (concepts.IsEmpty)
        {
            yield return CheckDrafter.UnseenOtherwise;
        }
        if (title.Contains(" and ", StringComparison.Ordinal))
        {
            yield return "asks for two things, perhaps";
        }
    }

    private Drafted<RedFlag>? ReadFlag(JsonElement entry)
    {
        var id = ModelWords.Text(entry, "id");
        var cited = PointsOf(entry, FoundPoint.Mistake);
        return flags.FirstOrDefault(f => f.Id == id) is not { } flag ? Lost<RedFlag>("a red flag is not one of the list", "")
            : cited.Count == 0 ? Lost<RedFlag>("a red flag names no point that says so", flag.Title)
            : FlagDrafter.Cited(flag, CitationsOf(cited), TermsOf(cited));
    }

    private Drafted<Question>? ReadQuestion(JsonElement entry, DraftIds ids)
    {
        var text = Own(entry, "text");
        var cited = PointsOf(entry, null);
        return text.Length == 0 || cited.Count == 0 ? Lost<Question>("a question names no point, or copies the document's words", "")
            : questions.Make(source.Request, ids, text, text, CitationsOf(cited), TermsOf(cited), []);
    }

    private IEnumerable<T> First<T>(IEnumerable<T> read, int most, string why, Func<T, string> name)
    {
        var all = read.ToList();
        _losses.AddRange(all.Skip(most).Select(more => new DraftLoss(why, name(more), null)));
        return all.Take(most);
    }

    private (DraftedCriterion, double)? LostCriterion(string why, string what)
    {
        Lost<Criterion>(why, what);
        return null;
    }

    private Drafted<T>? Lost<T>(string why, string what) where T : class
    {
        _losses.Add(new DraftLoss(why, what, null));
        return null;
    }

    private List<FoundPoint> PointsOf(JsonElement entry, string? kind) =>
        [.. ModelWords.Items(entry, "points").Where(n => n.ValueKind == JsonValueKind.Number && n.TryGetInt32(out var number) && number >= 1 && number <= points.Count)
            .Select(n => points[n.GetInt32() - 1]).Where(p => kind is null || p.Kind == kind).Distinct()];

    private string Own(JsonElement entry, string field) => ModelWords.Text(entry, field) is var text && source.Own.Copies(text) ? "" : text;

    private static ImmutableArray<string> TermsOf(List<FoundPoint> cited) => [.. cited.SelectMany(p => p.Terms).Distinct()];

    private static ImmutableArray<Citation> CitationsOf(List<FoundPoint> cited) =>
        [.. cited.Select(p => Citing.Of(p.Document, p.Passage)).Distinct().OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.FirstLine)];

    private static ImmutableArray<DraftedCriterion> Weighed(ImmutableArray<(DraftedCriterion Criterion, double Weight)> read)
    {
        var weights = CriterionWeights.Of([.. read.Select(r => r.Weight)]);
        return [.. read.Select((r, i) => r.Criterion with { Criterion = r.Criterion.Criterion with { Part = r.Criterion.Criterion.Part with { Weight = weights[i] } } })];
    }
}
