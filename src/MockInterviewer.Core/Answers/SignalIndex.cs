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
    private readonly Dictionary<SignalAlternative, CompiledAlternative> _alternatives = new(ReferenceEqualityComparer.Instance);
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
        foreach (var alternative in rubric.Criteria.SelectMany(c => c.AllChecks).SelectMany(c => c.Signals.Yes.Concat(c.Signals.Partly))
            .Concat(rubric.Features.SelectMany(f => f.Any)))
        {
            _alternatives[alternative] = Compile(alternative);
        }
        _count = _numbers.Count;
        _code = new CodeSignalFinder(_words, NumberOf);
    }

    public int NumberOf(string id) => _numbers[id];

    public bool Knows(string id) => _numbers.ContainsKey(id);

    public SignalSet Read(string text, int start, int end, IReadOnlyList<Token> tokens)
    {
        var found = new SignalSet(_count);
        _forms.Find(tokens, (owner, first, last) =>
        {
            if (_countNegated.Contains(owner) || !IsNegated(tokens, first, last))
            {
                found.Add(owner);
            }
        });
        _code.AddTo(found, text.AsSpan(start, end - start), tokens);
        return found;
    }

    public bool Fits(SignalAlternative alternative, SignalSet signals)
    {
        var compiled = _alternatives[alternative];
        return (compiled.Say is not { } say || signals.Has(say))
            && Array.TrueForAll(compiled.With, signals.Has) && !Array.Exists(compiled.Without, signals.Has);
    }

    /// <summary>What a sentence must have to fit: signals, by their numbers.</summary>
    public ReadOnlySpan<int> WantedBy(SignalAlternative alternative) => _alternatives[alternative].Wanted;

    public bool IsBarred(SignalAlternative alternative, SignalSet signals) => Array.Exists(_alternatives[alternative].Without, signals.Has);

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
        int? say = null;
        if (!alternative.Say.IsEmpty)
        {
            // The name cannot be written in a file, so it meets no signal's id.
            AddForms($"alternative {_alternatives.Count}", alternative.Say, countsNegated: false);
            say = _numbers.Count - 1;
        }
        return new CompiledAlternative(say, [.. alternative.With.Select(NumberOf)], [.. alternative.Without.Select(NumberOf)]);
    }

    private bool IsNegated(IReadOnlyList<Token> tokens, int first, int last)
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

    private sealed record CompiledAlternative(int? Say, int[] With, int[] Without)
    {
        public int[] Wanted { get; } = Say is { } say ? [say, .. With] : With;
    }
}
