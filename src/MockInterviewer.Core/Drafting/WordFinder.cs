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

    /// <summary>One whose lists are single forms.</summary>
    public static WordFinder OfEach(IEnumerable<string> forms) => new(forms.Select(f => ImmutableArray.Create(f)));

    public bool AnyIn(string text) => ListsIn(text).Count > 0;

    /// <summary>Those of the forms that stand in one of the texts, in their order.</summary>
    public static ImmutableArray<string> FormsIn(IReadOnlyList<string> forms, IEnumerable<string> texts)
    {
        var finder = OfEach(forms);
        var found = texts.SelectMany(t => finder.ListsIn(t).Keys).ToHashSet();
        return [.. forms.Where((_, i) => found.Contains(i))];
    }

    /// <summary>Whether the text begins with one of the words.</summary>
    public bool Opens(string text) => OpeningOf(text) > 0;

    /// <summary>How many words of the text's beginning are the longest of the forms; 0 when it begins with none.</summary>
    public int OpeningOf(string text)
    {
        var longest = 0;
        _forms.Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (_, first, last) => longest = first == 0 ? Math.Max(longest, last + 1) : longest);
        return longest;
    }

    /// <summary>Whether the text ends with one of the words.</summary>
    public bool Closes(string text)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        var closes = false;
        _forms.Find(CollectionsMarshal.AsSpan(tokens), (_, _, last) => closes |= last == tokens.Count - 1);
        return closes;
    }

    /// <summary>The places, as numbers of words, at which one of the forms begins.</summary>
    public IReadOnlySet<int> PlacesIn(List<Token> tokens)
    {
        var places = new HashSet<int>();
        _forms.Find(CollectionsMarshal.AsSpan(tokens), (_, first, _) => places.Add(first));
        return places;
    }

    /// <summary>The numbers of the lists that have a word in the text, and how many.</summary>
    public IReadOnlyDictionary<int, int> ListsIn(string text)
    {
        var found = new Dictionary<int, int>();
        _forms.Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (owner, _, _) => found[owner] = found.GetValueOrDefault(owner) + 1);
        return found;
    }
}
