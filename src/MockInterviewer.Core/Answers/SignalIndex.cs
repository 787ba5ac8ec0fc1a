using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// The signals of one rubric, numbered, with all their surface forms in one matcher: code's own signals, the named ones, and
/// one for each alternative that has surface forms of its own.
/// </summary>
internal sealed class SignalIndex
{
    /// <summary>How far before a form a negation still reaches, in words.</summary>
    private const int NegationReach = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<ImmutableArray<SignalAlternative>, CompiledAlternative[]> _alternatives = [];
    private readonly HashSet<int> _countNegated = [];
    private readonly SurfaceForms _forms = new();
    private readonly LanguageWords _words;
    private readonly CodeSignalFinder _code;
    private readonly int _count;

    public SignalIndex(Rubric rubric)
    {
        _words = rubric.Words;
        foreach (var id in CodeSignals.All)
        {
            _numbers.Add(id, _numbers.Count);
        }
        foreach (var signal in rubric.Signals)
        {
            AddForms(signal.Id, signal.Say, signal.CountsNegated);
        }
        AddWordClasses();
        foreach (var any in rubric.Criteria.SelectMany(c => c.AllChecks).SelectMany(c => (ImmutableArray<SignalAlternative>[])[c.Signals.Yes, c.Signals.Partly])
            .Concat(rubric.Features.Select(f => f.Any)))
        {
            // By the array itself: those of two checks differ, though they be equal.
            _alternatives.TryAdd(any, [.. any.Select(Compile)]);
        }
        _count = _numbers.Count;
        _code = new CodeSignalFinder(_words, NumberOf);
    }

    /// <summary>The forms by which signals are told.</summary>
    public SurfaceForms Forms => _forms;

    public int NumberOf(string id) => _numbers[id];

    public bool Knows(string id) => _numbers.ContainsKey(id);

    /// <summary>Whether the signal is one of the language, as the past tense or a figure: it says little about what a sentence is about.</summary>
    public static bool IsOfLanguage(int signal) => signal < CodeSignals.All.Count;

    /// <param name="edges">Of each word, those of the <see cref="Forms"/>.</param>
    public SignalSet Read(ReadOnlySpan<char> sentence, ArraySegment<Token> tokens, ReadOnlySpan<int[]> edges)
    {
        var found = new SignalSet(_count);
        _forms.Find(edges, (owner, first, last) =>
        {
            if (_countNegated.Contains(owner) || !IsNegated(tokens, first, last))
            {
                found.Add(owner);
            }
        });
        _code.AddTo(found, sentence, tokens);
        return found;
    }

    /// <summary>The alternatives of a check or feature of the rubric, with their signals as numbers.</summary>
    public CompiledAlternative[] Compiled(ImmutableArray<SignalAlternative> any) => _alternatives[any];

    public SignalColumns ColumnsOf(IReadOnlyList<Sentence> sentences) => new(sentences, _count);

    private void AddWordClasses()
    {
        AddForms(CodeSignals.Conditional, _words.Conditional, countsNegated: true);
        AddForms(CodeSignals.Future, _words.Future, countsNegated: true);
        AddForms(CodeSignals.Cause, _words.Cause, countsNegated: true);
        AddForms(CodeSignals.Contrast, _words.Contrast, countsNegated: true);
        AddForms(WordClass.Direction, _words.Direction, countsNegated: true);
        AddForms(WordClass.Speech, _words.Speech, countsNegated: true);
        AddForms(CodeSignals.Habit, _words.Habits, countsNegated: false);
        AddForms(CodeSignals.SelfDescription, _words.SelfDescriptions, countsNegated: true);
        AddForms(CodeSignals.Opinion, _words.Opinions, countsNegated: true);
        AddForms(WordClass.Denials, _words.Denials, countsNegated: true);
    }

    private void AddForms(string id, IEnumerable<string> forms, bool countsNegated)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(id, number);
        }
        foreach (var form in forms)
        {
            _forms.Add(form, number);
        }
        if (countsNegated)
        {
            _countNegated.Add(number);
        }
    }

    private CompiledAlternative Compile(SignalAlternative alternative)
    {
        var with = alternative.With;
        if (!alternative.Say.IsEmpty)
        {
            // The name cannot be written in a file, so it meets no signal's id.
            var own = $"alternative {_numbers.Count}";
            AddForms(own, alternative.Say, countsNegated: false);
            with = with.Add(own);
        }
        return new CompiledAlternative([.. with.Select(NumberOf)], [.. alternative.Without.Select(NumberOf)],
            alternative.Say.IsEmpty ? with : alternative.With.Add("words of the check"));
    }

    private bool IsNegated(ReadOnlySpan<Token> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsNegator(tokens[i].Word))
            {
                return false;
            }
        }
        for (var i = first - 1; i >= 0 && i >= first - NegationReach && !tokens[i + 1].ClauseStart && !_words.ClauseBreaks.Contains(tokens[i].Word); i--)
        {
            if (IsNegator(tokens[i].Word))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsNegator(string word) => _words.Negators.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);
}
