using System.Globalization;
using System.Text;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>
/// Turns a model's reply, while it arrives, into words as one says them: a thinking block before them, marks of markdown and what no
/// terminal should get are left out, blanks and line breaks become one blank. Gives out each word as soon as it has it.
/// </summary>
internal sealed class SpokenWords
{
    private const string ThinkingBegins = "<think";
    private const string ThinkingEnds = "</think";

    private readonly StringBuilder _held = new();
    private bool _begun;
    private bool _saidAny;
    private bool _blankIsDue;
    private char? _half;

    /// <summary>A whole reply without its thinking, otherwise as it is.</summary>
    public static string WithoutThinking(string reply)
    {
        var rest = reply.TrimStart();
        while (rest.StartsWith(ThinkingBegins, StringComparison.OrdinalIgnoreCase))
        {
            rest = AfterThinking(rest)?.TrimStart() ?? "";
        }
        return rest.Trim();
    }

    /// <summary>A whole reply.</summary>
    public static string Of(string reply) => new SpokenWords().Take(reply);

    /// <returns>What can be said now; often all of it, sometimes nothing.</returns>
    public string Take(string chunk)
    {
        if (_begun)
        {
            return Plain(chunk);
        }
        _held.Append(chunk);
        var held = _held.ToString().TrimStart();
        while (held.StartsWith(ThinkingBegins, StringComparison.OrdinalIgnoreCase))
        {
            if (AfterThinking(held) is not { } rest)
            {
                return "";
            }
            held = rest.TrimStart();
            _held.Clear().Append(held);
        }
        _begun = held.Length > 0 && !ThinkingBegins.StartsWith(held, StringComparison.OrdinalIgnoreCase);
        return _begun ? Plain(held) : "";
    }

    private static string? AfterThinking(string text)
    {
        var ends = text.IndexOf(ThinkingEnds, StringComparison.OrdinalIgnoreCase);
        var end = ends < 0 ? -1 : text.IndexOf('>', ends);
        return end < 0 ? null : text[(end + 1)..];
    }

    private string Plain(string chunk)
    {
        var said = new StringBuilder(chunk.Length + 1);
        foreach (var c in chunk)
        {
            if (char.IsHighSurrogate(c))
            {
                _half = c;
            }
            else if (char.IsWhiteSpace(c))
            {
                _blankIsDue = _saidAny;
            }
            else if (char.IsLowSurrogate(c) ? _half is not null : IsSayable(c))
            {
                // Half a pair, which no encoding can store, is left out.
                said.Append(_blankIsDue ? " " : "").Append(char.IsLowSurrogate(c) ? _half : null).Append(c);
                (_blankIsDue, _saidAny, _half) = (false, true, null);
            }
        }
        return said.ToString();
    }

    private static bool IsSayable(char c) =>
        c is not ('*' or '`') && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
