using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MockInterviewer.Core.Content;

/// <summary>
/// A strict view of one YAML mapping. Each Read... method takes one key; <see cref="Close"/> then reports every key that
/// nobody took. A wrong or missing value is recorded as a fault and a harmless value returned, so that reading goes on
/// and all faults come out together; the caller throws once at the end.
/// </summary>
public sealed class ContentMap
{
    private readonly YamlMappingNode _node;
    private readonly ContentFaults _faults;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private ContentMap(ContentText source, YamlMappingNode node, ContentFaults faults)
    {
        Source = source;
        _node = node;
        _faults = faults;
    }

    /// <summary>The file that it stands in.</summary>
    public ContentText Source { get; }

    public string File => Source.File;

    public ContentPlace Place => new(File, (int)_node.Start.Line);

    public static ContentMap? Parse(ContentText source, ContentFaults faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(source.Text));
        }
        catch (YamlException e)
        {
            faults.Add(source.File, (int)e.Start.Line, "", $"not valid YAML: {e.Message}");
            return null;
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
        {
            return new ContentMap(source, map, faults);
        }
        faults.Add(source.File, 1, "", "the file must hold one mapping (key: value lines)");
        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where a key's value begins, or the mapping where it has none.</summary>
    public ContentPlace PlaceOf(string key) => new(File, (int)(Find(key) ?? _node).Start.Line);

    /// <summary>Where each entry of a list begins; empty when there is no such list.</summary>
    public ImmutableArray<ContentPlace> PlacesOf(string key) =>
        Find(key) is YamlSequenceNode list ? [.. list.Children.Select(n => new ContentPlace(File, (int)n.Start.Line))] : [];

    public string ReadText(string key) => ReadScalar(key, required: true) ?? "";

    public string? ReadOptionalText(string key) => ReadScalar(key, required: false);

    public int ReadInt(string key, int least, int most) => ReadOptionalInt(key, least, most) ?? Missing(key, least);

    public int? ReadOptionalInt(string key, int least, int most)
    {
        if (Take(key) is not { } node)
        {
            return null;
        }
        if (Scalar(node) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }
        Fault(key, node, $"must be a whole number from {least} to {most}");
        return least;
    }

    public double? ReadOptionalNumber(string key)
    {
        if (Take(key) is not { } node)
        {
            return null;
        }
        if (Scalar(node) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value))
        {
            return value;
        }
        Fault(key, node, "must be a number");
        return 0;
    }

    public bool? ReadOptionalBool(string key)
    {
        if (Take(key) is not { } node)
        {
            return null;
        }
        if (bool.TryParse(Scalar(node), out var value))
        {
            return value;
        }
        Fault(key, node, "must be true or false");
        return false;
    }

    /// <summary>A list of texts. With <paramref name="atLeast"/> 0 the key may be absent.</summary>
    public ImmutableArray<string> ReadTexts(string key, int atLeast = 0)
    {
        var texts = ReadSequence(key, required: atLeast > 0)
            .Select(n => Scalar(n) is { Length: > 0 } text ? text : FaultyText(key, n)).ToImmutableArray();
        if (texts.Length < atLeast && Has(key))
        {
            Fault(key, $"must have at least {atLeast} entries, not {texts.Length}");
        }
        return texts;
    }

    /// <summary>A list of mappings. With <paramref name="required"/> an absent or empty list is a fault.</summary>
    public IReadOnlyList<ContentMap> ReadMaps(string key, bool required = false)
    {
        var maps = new List<ContentMap>();
        foreach (var node in ReadSequence(key, required))
        {
            if (node is YamlMappingNode map)
            {
                maps.Add(new ContentMap(Source, map, _faults));
            }
            else
            {
                Fault(key, node, "each entry must be a mapping (key: value lines)");
            }
        }
        if (required && maps.Count == 0 && Has(key))
        {
            Fault(key, "must not be empty");
        }
        return maps;
    }

    public ContentMap? ReadMap(string key, bool required = false)
    {
        var node = Take(key);
        if (node is YamlMappingNode map)
        {
            return new ContentMap(Source, map, _faults);
        }
        if (node is not null)
        {
            Fault(key, node, "must be a mapping (key: value lines)");
        }
        else if (required)
        {
            Fault(key, "is missing; add it");
        }
        return null;
    }

    /// <summary>A mapping whose keys are free, with a list of texts below each. Empty when it is absent.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> ReadTextLists(string key, int atLeast, bool required = false)
    {
        if (ReadMap(key, required) is not { } map)
        {
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        }
        if (map._node.Children.Count == 0)
        {
            Fault(key, "must not be empty");
        }
        var lists = map._node.Children.Keys.Select(Scalar).OfType<string>()
            .ToDictionary(k => k, k => map.ReadTexts(k, atLeast), StringComparer.Ordinal);
        map.Close();
        return lists;
    }

    /// <summary>Reports each id that stands more than once below <paramref name="key"/>.</summary>
    public void FaultTwice(string key, IEnumerable<string> ids)
    {
        foreach (var id in ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1).Select(g => g.Key))
        {
            Fault(key, $"the id '{id}' stands twice; rename one");
        }
    }

    /// <summary>Reports a list that is too short or too long.</summary>
    public void FaultUnless(string key, int count, int least, int most)
    {
        if (count < least || count > most)
        {
            Fault(key, $"must have {least} to {most} entries, not {count}");
        }
    }

    /// <summary>What is wrong with a file that this one includes is wrong here too.</summary>
    internal void AddFaultsOf(ContentFaults included) => _faults.AddAll(included);

    public void Fault(string key, string message) => Fault(key, Find(key) ?? _node, message);

    /// <summary>Reports the keys that were not read: a misspelt key must not be lost in silence.</summary>
    public void Close(params ReadOnlySpan<string> alsoAllowed)
    {
        foreach (var (keyNode, _) in _node.Children)
        {
            var key = Scalar(keyNode) ?? "";
            if (!_taken.Contains(key) && !alsoAllowed.Contains(key))
            {
                Fault(key, keyNode, "is not a known key here; remove it or mend its spelling");
            }
        }
    }

    private string? ReadScalar(string key, bool required)
    {
        var node = Take(key);
        if (node is null)
        {
            if (required)
            {
                Fault(key, "is missing; add it");
            }
            return null;
        }
        return Scalar(node) is { } text && text.Trim().Length > 0 ? text.Trim() : FaultyText(key, node);
    }

    private IEnumerable<YamlNode> ReadSequence(string key, bool required)
    {
        var node = Take(key);
        if (node is YamlSequenceNode sequence)
        {
            return sequence.Children;
        }
        if (node is not null)
        {
            Fault(key, node, "must be a list");
        }
        else if (required)
        {
            Fault(key, "is missing; add it");
        }
        return [];
    }

    private int Missing(string key, int value)
    {
        Fault(key, "is missing; add it");
        return value;
    }

    private string FaultyText(string key, YamlNode node)
    {
        Fault(key, node, "must be a text that is not empty");
        return "";
    }

    private YamlNode? Take(string key)
    {
        _taken.Add(key);
        return Find(key);
    }

    private YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string? Scalar(YamlNode node) => (node as YamlScalarNode)?.Value;

    private void Fault(string key, YamlNode at, string message) => _faults.Add(File, (int)at.Start.Line, key, message);
}
