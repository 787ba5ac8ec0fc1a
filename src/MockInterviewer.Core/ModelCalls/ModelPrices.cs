using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>What the models cost, by provider (prices.yaml).</summary>
public sealed class ModelPrices(ImmutableArray<PriceList> lists)
{
    public const string File = "prices.yaml";

    public ImmutableArray<PriceList> Lists => lists;

    /// <exception cref="InvalidContentException">The file is missing or faulty; carries all its faults.</exception>
    public static ModelPrices Load(ContentFolder folder)
    {
        var faults = new ContentFaults();
        var map = folder.Read(File, faults);
        var prices = map is null ? [] : map.ReadMaps("providers", required: true).Select(ReadList).ToImmutableArray();
        map?.FaultTwice("providers", prices.Select(p => p.Provider));
        map?.ReadInt("version", 1, 9999);
        map?.Close();
        faults.ThrowIfAny();
        return new ModelPrices(prices);
    }

    /// <summary>The prices of a provider, or null when there are none.</summary>
    public PriceList? Of(string provider) => lists.FirstOrDefault(l => l.Provider == provider);

    /// <summary>Null when it is not listed.</summary>
    public ModelPrice? Find(string provider, string model) => Of(provider)?.Find(model);

    private static PriceList ReadList(ContentMap map)
    {
        var models = map.ReadMaps("models", required: true).SelectMany(ReadModel).ToImmutableArray();
        map.FaultTwice("models", models.Select(m => m.Name));
        var asOf = map.ReadText("as_of");
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && asOf.Length > 0)
        {
            map.Fault("as_of", "must be a day, written as 2026-10-28");
        }
        var source = map.ReadText("source");
        if (!Uri.IsWellFormedUriString(source, UriKind.Absolute) && source.Length > 0)
        {
            map.Fault("source", "must be the address of the page where the prices stand");
        }
        var list = new PriceList(map.ReadText("id"), day, source, models);
        map.Close();
        return list;
    }

    private static IEnumerable<(string Name, ModelPrice Price)> ReadModel(ContentMap map)
    {
        var names = map.ReadTexts("names", atLeast: 1);
        var price = new ModelPrice(ReadUsd(map, "input"), ReadUsd(map, "cached_input"), ReadUsd(map, "output"));
        map.Close();
        return names.Select(n => (n, price));
    }

    private static decimal ReadUsd(ContentMap map, string key)
    {
        if (map.ReadOptionalNumber(key) is not { } usd)
        {
            map.Fault(key, "is missing; add it");
        }
        else if (usd is < 0 or > 10_000)
        {
            map.Fault(key, "must be USD per million tokens, from 0 to 10000");
        }
        else
        {
            return (decimal)usd;
        }
        return 0;
    }
}
