using System.Globalization;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes ids of words, none twice.</summary>
internal sealed class DraftIds
{
    private const int MostWords = 4;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string For(string text)
    {
        var words = Tokenizer.Words(text).Select(w => string.Concat(w.Where(c => char.IsAsciiLetterOrDigit(c)))).Where(w => w.Length > 0).Take(MostWords);
        var id = string.Join('-', words) is { Length: > 0 } made ? made : "part";
        var free = id;
        for (var n = 2; !_taken.Add(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }
        return free;
    }
}
