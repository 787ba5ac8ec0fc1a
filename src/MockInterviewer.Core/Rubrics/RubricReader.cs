using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads one rubric file and what it includes.</summary>
/// <param name="shared">The files that every rubric depends on.</param>
internal sealed class RubricReader(
    ContentFolder folder, CommonParts common, CriterionReader criteria, RedFlagReader redFlags, SignalReader signals, LanguageWords words,
    ImmutableArray<Feature> features, OfflineModel model, IReadOnlyList<ContentText> shared)
{
    private const int FewestCriteria = 4;
    private const int MostCriteria = 7;

    public Rubric? Read(Company company, string round, ContentFaults faults)
    {
        var id = $"{company.Id}/{round}";
        if (folder.Read(RubricLibrary.FileOf(id), faults) is not { } map)
        {
            return null;
        }
        if (map.ReadText("id") != id)
        {
            map.Fault("id", $"must be '{id}', as the file is named");
        }
        if (!ContentWords.IsId(round) || RubricNames.Tidy(round) != round)
        {
            map.Fault("id", $"'{round}' is not a round's id; name the file in lower case letters and digits, words joined by '_'");
        }
        var version = map.ReadInt("version", 1, 9999);
        var title = map.ReadText("title");
        var about = map.ReadText("about");
        var expects = map.ReadEnum<ExpectedAnswer>("expects");
        var criterionMaps = map.ReadMaps("criteria", required: true);
        var flagMaps = map.ReadMaps("red_flags", required: true);
        map.Close();
        var criteriaRead = ReadCriteria(map, criterionMaps);
        ImmutableArray<RedFlag> flagsRead = [.. flagMaps.Select(ReadFlag).OfType<RedFlag>()];
        map.FaultTwice("red_flags", flagsRead.Select(f => f.Id));
        return new Rubric(id, version, HashOf(map.Source, [.. criterionMaps, .. flagMaps]), company, round, title, about, expects,
            criteriaRead, flagsRead, signals.Signals, words, features, model);
    }

    private ImmutableArray<Criterion> ReadCriteria(ContentMap map, IReadOnlyList<ContentMap> maps)
    {
        ImmutableArray<Criterion> read = [.. maps.Select(ReadCriterion).OfType<Criterion>()];
        var sum = read.Sum(c => c.Weight);
        if (read.Length == maps.Count && sum != 100)
        {
            map.Fault("criteria", $"the weights sum to {sum}; they must sum to 100");
        }
        map.FaultUnless("criteria", maps.Count, FewestCriteria, MostCriteria);
        map.FaultTwice("criteria", read.Select(c => c.Id));
        return read;
    }

    private Criterion? ReadCriterion(ContentMap map) =>
        !map.Has("include") ? criteria.Read(map, weighted: true)
        : common.FindCriterion(map) is { } part ? criteria.Adapt(part, map)
        : null;

    private RedFlag? ReadFlag(ContentMap map) =>
        !map.Has("include") ? redFlags.Read(map)
        : common.FindRedFlag(map) is { } part ? RedFlagReader.Adapt(part, map)
        : null;

    /// <summary>Covers everything that decides about a grade; each file by its name, length and text, so that no two sets of files look alike.</summary>
    private string HashOf(ContentText own, IReadOnlyList<ContentMap> parts)
    {
        var includes = parts.Where(p => p.Has("include")).Select(p => p.ReadText("include"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in common.TextsOf(includes).Prepend(own).Concat(shared))
        {
            // Line ends do not matter: a checkout on another system has the same rubrics.
            var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
