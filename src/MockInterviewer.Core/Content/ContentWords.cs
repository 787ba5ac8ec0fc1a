using System.Collections.Immutable;

namespace MockInterviewer.Core.Content;

/// <summary>Reads texts that are not free: ids, choices, names of an enum's values.</summary>
public static class ContentWords
{
    /// <summary>Whether a text may be an id: it stands in stored interviews, in file names and in <c>criterion.check</c>.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && text[0] is not ('-' or '_') && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    public static string ReadId(this ContentMap map, string key)
    {
        var id = map.ReadText(key);
        if (id.Length > 0 && !IsId(id))
        {
            map.Fault(key, $"'{id}' is not an id; write it in lower case letters and digits, words joined by '-' or '_'");
        }
        return id;
    }

    /// <summary>One of the given words; the fault names them all.</summary>
    public static string ReadChoice(this ContentMap map, string key, params IReadOnlyList<string> choices)
    {
        var text = map.ReadText(key);
        if (text.Length == 0 || choices.Contains(text))
        {
            return text;
        }
        FaultUnknown(map, key, text, choices);
        return choices[0];
    }

    /// <summary>A value of an enum by its name in small letters with <c>_</c>; the fault names them all.</summary>
    public static T ReadEnum<T>(this ContentMap map, string key) where T : struct, Enum => EnumOf<T>(map, key, map.ReadText(key)) ?? default;

    /// <summary>A list of such values; the key may be absent, the list not empty.</summary>
    public static ImmutableArray<T> ReadEnums<T>(this ContentMap map, string key) where T : struct, Enum =>
        [.. map.ReadTexts(key, map.Has(key) ? 1 : 0).Select(text => EnumOf<T>(map, key, text)).OfType<T>()];

    private static T? EnumOf<T>(ContentMap map, string key, string text) where T : struct, Enum
    {
        var value = EnumNames<T>.Find(text);
        if (value is null && text.Length > 0)
        {
            FaultUnknown(map, key, text, EnumNames<T>.All);
        }
        return value;
    }

    private static void FaultUnknown(ContentMap map, string key, string text, IEnumerable<string> known) =>
        map.Fault(key, $"'{text}' is not known; use one of: {string.Join(", ", known)}");
}
