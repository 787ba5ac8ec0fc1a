using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds which of several lists of words and phrases a text has.</summary>
internal sealed class WordFinder
{
    private readonly SurfaceForms _forms = new();

    public WordFinder(params IEnumerable<ImmutableArray<string>> lists)
    {
        var owner = 0;
        foreach (var list in lists)
        {
            foreach (var form in list)
            {
                _forms.Add(form, owner);
            }
            owner++;
        }
    }

    public bool AnyIn(string text) => ListsIn(text).Count > 0;

    /// <summary>Whether the text begins with one of the words.</summary>
    public bool Opens(string text)
    {
        var opens = false;
        _forms.Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (_, first, _) => opens |= first == 0);
        return opens;
    }

    /// <summary>The numbers of the lists that have a word in the text, and how many.</summary>
    public IReadOnlyDictionary<int, int> ListsIn(string text)
    {
        var found = new Dictionary<int, int>();
        _forms.Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (owner, _, _) => found[owner] = found.GetValueOrDefault(owner) + 1);
        return found;
    }
}
