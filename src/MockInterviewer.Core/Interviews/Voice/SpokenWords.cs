using System.Globalization;
using System.Text;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>
/// Turns a model's reply, while it arrives, into words as one says them: a thinking block before them, marks of markdown and what no
/// terminal should get are left out, blanks and line breaks become one blank. Gives out each word as soon as it has it.
/// </summary>
internal sealed class SpokenWords
{
    private readonly StringBuilder _held = new();
    private bool _begun;
    private bool _saidAny;
    private bool _blankIsDue;
    private char? _half;

    /// <summary>A whole reply without its thinking, otherwise as it is.</summary>
    public static string WithoutThinking(string reply) => (Thinking.After(reply) ?? "").Trim();

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
        if (Thinking.After(_held.ToString()) is not { Length: > 0 } held || Thinking.MayBegin(held))
        {
            return "";
        }
        _begun = true;
        return Plain(held);
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
