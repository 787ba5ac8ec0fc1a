using System.Collections.Immutable;
using System.Globalization;

namespace MockInterviewer.Core.Drafting;

/// <summary>Writes the anchors of a criterion: the document's levels as it has them, its mistakes as the lowest, and plain general ones
/// where it says nothing.</summary>
internal sealed class AnchorDrafter(AnchorWords words, PhraseReader phrases)
{
    private const int FewestWords = 2;
    private const int MostMistakes = 5;
    private const int QuotedWords = 8;

    /// <returns>Four anchors, what is doubtful about them, and the mistakes that went into the lowest.</returns>
    public (ImmutableArray<string> Anchors, ImmutableArray<string> WeakSpots, ImmutableArray<DraftPoint> Mistakes) Of(CriterionSeed seed, IReadOnlyList<SharedMistake> mistakes)
    {
        var anchors = Enumerable.Range(0, AnchorWords.Levels).Select(level => LevelOf(seed, level)).ToArray();
        List<int> missing = [.. Enumerable.Range(0, AnchorWords.Levels).Where(i => anchors[i].Length == 0)];
        var wrong = mistakes.Select(m => (Mistake: m, Said: phrases.MistakeOf(m.Point.Text, m.Point.IsProse))).Where(m => m.Said is not null).DistinctBy(m => m.Said).Take(MostMistakes).ToList();
        foreach (var level in missing)
        {
            anchors[level] = General(seed, level, anchors);
        }
        if (wrong.Count > 0)
        {
            var said = words.Mistakes.Replace("{mistakes}", string.Join("; ", wrong.Select(m => m.Said)), StringComparison.Ordinal);
            anchors[0] = missing.Remove(0) ? said : $"{anchors[0]} {said}";
        }
        return ([.. anchors], [.. WeakSpots(seed, missing, wrong)], [.. wrong.Select(m => m.Mistake.Point)]);
    }

    /// <summary>"" where the document has none.</summary>
    private string LevelOf(CriterionSeed seed, int level) => seed.Anchors.IsEmpty || IsNothing(seed.Anchors[level]) ? ""
        : seed.Anchors[level].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords ? Sentence(seed.Anchors[level])
        : words.Thin.Replace("{said}", seed.Anchors[level].TrimEnd('.').ToLowerInvariant(), StringComparison.Ordinal);

    private static bool IsNothing(string text) => !text.Any(char.IsLetterOrDigit) || text.Trim('.', ' ').ToLowerInvariant() is "none" or "nothing" or "n/a" or "no";

    private string General(CriterionSeed seed, int level, string[] anchors)
    {
        var above = Enumerable.Range(level, AnchorWords.Levels - level).FirstOrDefault(i => anchors[i].Length > 0 && !seed.Anchors.IsEmpty && seed.Anchors[i].Length > 0);
        return above == 0 || level == 0
            ? words.General[level].Replace("{title}", seed.Title, StringComparison.Ordinal)
            : words.Between.Replace("{below}", Number(level), StringComparison.Ordinal).Replace("{above}", Number(above + 1), StringComparison.Ordinal)
                .Replace("{said}", string.Join(' ', anchors[above].TrimEnd('.').Split(' ').Take(QuotedWords)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> WeakSpots(CriterionSeed seed, List<int> missing, List<(SharedMistake Mistake, string? Said)> wrong)
    {
        if (seed.WeakSpot is { } spot)
        {
            yield return spot;
        }
        if (wrong.Count > 0)
        {
            yield return wrong.TrueForAll(m => m.Mistake.Belongs) ? "level 1 holds what the document calls a mistake" : "level 1 has mistakes that the document names for no criterion: move them to where they belong";
        }
        if (missing.Count > 0)
        {
            yield return $"{(seed.Anchors.IsEmpty ? "the document has no levels" : "the document does not say it")}: general words at level {Levels(missing)}, to be put into your own";
        }
    }

    private static string Levels(List<int> missing) => missing.Count == 1 ? Number(missing[0] + 1)
        : $"{string.Join(", ", missing.SkipLast(1).Select(i => Number(i + 1)))} and {Number(missing[^1] + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text.Trim()[0])}{text.Trim()[1..].TrimEnd('.')}.";
}
