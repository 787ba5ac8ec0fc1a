using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace MockInterviewer.Core.Prompts;

/// <summary>
/// Encodes a value so that reading the message blocks as XML gives it back character by character: markup, and all that XML would
/// change (carriage returns) or refuse (control characters, half a surrogate pair), becomes a character reference.
/// </summary>
internal sealed class MessageEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext())
        {
            Encode([text.Current], target);
        }
    }

    private static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        foreach (var c in text)
        {
            if (IsPlain(c))
            {
                target.Write(c);
            }
            else
            {
                target.Write(string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"));
            }
        }
    }

    private static bool IsPlain(char c) =>
        c is '\n' or '\t' || (c is not ('<' or '>' or '&' or '"' or '\'' or >= '\ufffe') && !char.IsControl(c) && !char.IsSurrogate(c));
}
