using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;

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
        var free = IdWords.Free(id, _taken.Contains);
        _taken.Add(free);
        return free;
    }
}
