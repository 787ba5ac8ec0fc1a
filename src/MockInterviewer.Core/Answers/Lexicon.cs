using System.Collections.Concurrent;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Looks words up in all lists of one rubric at once, and keeps what it found for the words that come first: most words of a
/// text come again and again. It may be used from several threads.</summary>
internal sealed class Lexicon
{
    /// <summary>For so many different words their facts are kept. English text is made of fewer, but for names and figures.</summary>
    private const int MostKept = 4096;

    private readonly ConcurrentDictionary<ulong, WordFacts> _kept = new(concurrencyLevel: 1, capacity: 31);
    private readonly LanguageWords _words;
    private readonly SurfaceForms _forms;
    private readonly SurfaceForms _fillers;
    private readonly FeatureFinder _features;
    private readonly HashSet<string> _telling;
    private readonly VerbReader _verbs;
    private readonly WordMender _mender;
    private int _keptCount;

    public Lexicon(Rubric rubric, SurfaceForms forms, SurfaceForms fillers, FeatureFinder features)
    {
        (_words, _forms, _fillers, _features) = (rubric.Words, forms, fillers, features);
        _telling = rubric.Model.Vocabulary.Telling.ToHashSet(StringComparer.Ordinal);
        _verbs = new VerbReader(_words);
        _mender = new WordMender([.. forms.Words, .. rubric.Features.Where(f => !f.IsLearnt).SelectMany(f => f.Words).Where(w => w[0] != '*'), .. _words.All], forms.Beginnings, _words.FunctionWords);
    }

    public WordFacts Of(Token token)
    {
        // Two words hardly ever have one number; where they do, the second is looked up each time.
        if (_kept.TryGetValue(token.Number, out var facts) && facts.Word == token.Word)
        {
            return facts;
        }
        facts = Find(token.Word, _mender.Mend(token.Word) is var meant && meant != token.Word ? Find(meant, null) : null);
        // Two threads may pass the limit together; a few words more do no harm.
        if (_keptCount < MostKept && _kept.TryAdd(token.Number, facts))
        {
            Interlocked.Increment(ref _keptCount);
        }
        return facts;
    }

    private WordFacts Find(string word, WordFacts? meant) =>
        new(word, meant, KindsOf(word), _forms.EdgesOf(word), _fillers.EdgesOf(word), _features.NumbersOf(word));

    private WordKinds KindsOf(string word) =>
        If(_words.FunctionWords.Contains(word), WordKinds.Function) | If(_words.Determiners.Contains(word), WordKinds.Determiner)
        | If(_words.AfterDeterminers.Contains(word), WordKinds.AfterDeterminer) | If(_words.NumberWords.Contains(word), WordKinds.Number)
        | If(_words.Units.Contains(word), WordKinds.Unit) | If(_words.TimeUnits.Contains(word), WordKinds.TimeUnit)
        | If(_words.MonthsAndDays.Contains(word), WordKinds.MonthOrDay) | If(_verbs.IsPast(word), WordKinds.Past)
        | If(_telling.Contains(word), WordKinds.Telling);

    private static WordKinds If(bool holds, WordKinds kind) => holds ? kind : WordKinds.None;
}
