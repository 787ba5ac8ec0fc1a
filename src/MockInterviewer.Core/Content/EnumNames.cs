using System.Text.Json;

namespace MockInterviewer.Core.Content;

/// <summary>The values of an enum as files write them, content files and results alike: SelfDescription is self_description.</summary>
internal static class EnumNames<T> where T : struct, Enum
{
    /// <summary>In the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private static readonly T[] Values = Enum.GetValues<T>();

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    public static T? Find(string name)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (All[i] == name)
            {
                return Values[i];
            }
        }
        return null;
    }
}
