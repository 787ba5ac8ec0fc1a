using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Finds the JSON object in a model's words, whatever stands around it: a thinking block, prose, a code fence, other objects. Line ends
/// inside texts and commas before a closing bracket are forgiven. Of several objects that fit the last counts. Never throws.
/// </summary>
/// <param name="Root">The object; null when there is none.</param>
/// <param name="Fault">What is wrong, for the model to mend; null with an object.</param>
public sealed partial record JsonReply(JsonElement? Root, string? Fault)
{
    /// <summary>Brackets beyond so many are not tried: a reply of nothing but brackets must not take minutes.</summary>
    private const int MostTries = 2000;

    /// <summary>The reader of .NET goes no deeper.</summary>
    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="fields">An object fits when it has all of these.</param>
    public static JsonReply Read(string reply, params IReadOnlyCollection<string> fields)
    {
        if (Thinking.After(reply) is not { } text)
        {
            return new JsonReply(null, "the reply ends while still thinking");
        }
        JsonElement? last = null;
        var whole = false;
        var tries = 0;
        for (var start = text.IndexOf('{'); start >= 0 && tries < MostTries; tries++)
        {
            var found = Parse(text, start);
            whole |= found is not null;
            var fits = found is { } tried && fields.All(f => tried.Root.TryGetProperty(f, out _));
            last = fits ? found!.Value.Root : last;
            start = text.IndexOf('{', fits ? found!.Value.End : start + 1);
        }
        return last is not null ? new JsonReply(last, null)
            : new JsonReply(null, tries == 0 ? "the reply holds no JSON object"
                : whole ? $"no JSON object in the reply has the fields {string.Join(", ", fields)}"
                : "the JSON in the reply is broken or ends too early");
    }

    private static (JsonElement Root, int End)? Parse(string text, int start)
    {
        if (Cut(text, start) is not var (json, end))
        {
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(json, Forgiving);
            return (document.RootElement.Clone(), end);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text from a bracket to the one that closes it, control characters inside strings being escaped.</summary>
    private static (string Json, int End)? Cut(string text, int start)
    {
        var json = new StringBuilder();
        var depth = 0;
        var inString = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (inString && c == '\\' && i + 1 < text.Length)
            {
                json.Append(c).Append(text[++i]);
                continue;
            }
            inString ^= c == '"';
            depth += inString ? 0 : c switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            if (inString && c < ' ')
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                json.Append(char.IsSurrogate(c) && !IsPaired(text, i) ? '\uFFFD' : c);
            }
            if (depth > Deepest)
            {
                return null;
            }
            if (depth == 0)
            {
                return (HalfCharacter().Replace(json.ToString(), m => m.Groups["whole"].Success ? m.Value : @"\ufffd"), i + 1);
            }
        }
        return null;
    }

    private static bool IsPaired(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));

    /// <summary>Halves of characters outside the basic plane, escaped; one without the other would break whoever reads the string.</summary>
    [GeneratedRegex(@"(?<whole>\\u[dD][89aAbB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2})|\\u[dD][89a-fA-F][\da-fA-F]{2}")]
    private static partial Regex HalfCharacter();
}
