using System.Collections.Immutable;
using System.Text.Json;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>Reads the points that a model found, and throws away those whose passage or terms are not there.</summary>
internal sealed class PointReplyReader(PassageChunk chunk, OwnWords own)
{
    private const int MostTerms = 6;
    private const int LongestTerm = 60;
    private const string Points = "points";

    private static readonly string[] Kinds = [FoundPoint.Wanted, FoundPoint.Mistake, FoundPoint.Question];

    public DraftReply<IReadOnlyList<FoundPoint>> Read(string reply)
    {
        var read = JsonReply.Read(reply, Points);
        if (read.Root is not { } root)
        {
            return DraftReply<IReadOnlyList<FoundPoint>>.Unreadable(read.Fault!);
        }
        var found = new List<FoundPoint>();
        var losses = ImmutableArray.CreateBuilder<DraftLoss>();
        foreach (var entry in ModelWords.Items(root, Points))
        {
            var (point, why) = ReadOne(entry);
            if (point is not null)
            {
                found.Add(point);
            }
            else
            {
                losses.Add(new DraftLoss(why, "", null));
            }
        }
        // A model that mostly invents is asked to look again; a slip here and there is only left out.
        ImmutableArray<string> faults = losses.Count > found.Count
            ? [$"{losses.Count} of {losses.Count + found.Count} points could not be used: {string.Join("; ", losses.Select(l => l.Why).Distinct())}."] : [];
        return new DraftReply<IReadOnlyList<FoundPoint>>(found, faults, losses.ToImmutable());
    }

    private (FoundPoint? Point, string Why) ReadOne(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("passage", out var number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var place) || place < 1 || place > chunk.Passages.Length)
        {
            return (null, "a point names a passage that is not there");
        }
        var passage = chunk.Passages[place - 1];
        var says = ModelWords.Text(entry, "says");
        var terms = WordFinder.FormsIn([.. ModelWords.Texts(entry, "terms", MostTerms).Where(t => t.Length <= LongestTerm).Select(Plain).Distinct()], [passage.Text]);
        return !Kinds.Contains(ModelWords.Text(entry, "kind")) || says.Length == 0 ? (null, "a point lacks its kind or what it says")
            : terms.IsEmpty ? (null, "a point's terms do not stand in its passage")
            : own.Copies(says) ? (null, "a point copies the document's words")
            : (new FoundPoint(chunk.Document, passage, ModelWords.Text(entry, "kind"), says, terms), "");
    }

    /// <summary>A term is words, whatever signs of a surface form a model may add.</summary>
    private static string Plain(string term) => term.Replace("*", "", StringComparison.Ordinal).Replace("..", " ", StringComparison.Ordinal).Trim().ToLowerInvariant();
}
