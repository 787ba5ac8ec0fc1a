using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>
/// Whether any sentence could have a signal or fit an alternative. Sentences made of the surface forms themselves are read as an
/// answer's are, so that this never judges by other rules than the grader. Says "never" only where it is certain.
/// </summary>
internal sealed class SignalReach(Rubric rubric)
{
    /// <summary>A form alone, and amid words: its first place in a sentence means something to code.</summary>
    private static readonly string[] Settings = ["{0}", "it {0} there"];

    /// <summary>By which the type of an answer is told.</summary>
    private static readonly string[] TypeSignals =
        [CodeSignals.Question, CodeSignals.Past, CodeSignals.Conditional, CodeSignals.Habit, CodeSignals.SelfDescription, CodeSignals.Opinion];

    /// <summary>The type depends on whether one is asked what one would do.</summary>
    private static readonly string[] Questions = ["", "What would you do?"];

    private readonly AnswerReader _reader = new(rubric);
    private readonly Dictionary<string, NamedSignal> _named = rubric.Signals.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, List<Sample>> _samples = new(StringComparer.Ordinal);

    /// <summary>Whether a form holds a word at all; signs alone are in no sentence.</summary>
    public static bool CanBeTyped(string form) => Tokenizer.Words(form).Any();

    /// <summary>Whether the form is found in the shortest text that it stands for.</summary>
    public static bool FitsItself(string form) => new SurfaceForms([form]).AnyIn(Spell(form));

    public bool Knows(string signal) => _named.ContainsKey(signal) || CodeSignals.All.Contains(signal);

    public bool CanBeSeen(string signal) => SamplesOf(signal).Count > 0;

    /// <summary>Whether every sentence with the one signal has the other too.</summary>
    public bool AlwaysHas(string signal, string other) => Knows(other) && SamplesOf(signal) is { Count: > 0 } samples && samples.TrueForAll(s => s.Has(other));

    /// <summary>The types that an answer in this round can be of.</summary>
    public IReadOnlySet<AnswerType> Types() =>
        TypeSignals.SelectMany(SamplesOf).SelectMany(s => Questions.Select(q => _reader.Read(s.Text, q, expectedWords: null).Type)).ToHashSet();

    /// <returns>Why no sentence can fit it; null when one may.</returns>
    public string? WhyNever(SignalAlternative alternative)
    {
        if (alternative.With.Intersect(alternative.Without).FirstOrDefault() is { } torn)
        {
            return $"'{torn}' is wanted and excluded at once";
        }
        if (alternative.With.Contains(NamedSignal.Injection))
        {
            return $"a sentence with '{NamedSignal.Injection}' counts for nothing";
        }
        if (alternative.With.FirstOrDefault(s => !CanBeSeen(s)) is { } blind)
        {
            return $"no sentence can have the signal '{blind}': none of its forms holds a word";
        }
        var say = alternative.Say.IsEmpty ? null : Samples(alternative.Say).ToList();
        if (say is { Count: 0 })
        {
            return "none of its words can be typed";
        }
        return alternative.Without
            .Select(without => (say?.TrueForAll(s => s.Has(without)) == true ? "whatever has its words" : alternative.With.Where(with => AlwaysHas(with, without))
                .Select(with => $"whatever has '{with}'").FirstOrDefault(), without))
            .Where(never => never.Item1 is not null)
            .Select(never => $"{never.Item1} has '{never.without}' too, which it excludes").FirstOrDefault();
    }

    private List<Sample> SamplesOf(string signal)
    {
        if (!_samples.TryGetValue(signal, out var samples))
        {
            samples = [.. Samples(_named.TryGetValue(signal, out var named) ? named.Say : CodeSignalSamples.Of(signal, rubric.Words)).Where(s => s.Has(signal))];
            _samples.Add(signal, samples);
        }
        return samples;
    }

    private IEnumerable<Sample> Samples(IEnumerable<string> forms) =>
        from form in forms
        where CanBeTyped(form)
        from setting in Settings
        let reading = _reader.Read(setting.Replace("{0}", Spell(form), StringComparison.Ordinal), "", expectedWords: null)
        where reading.Sentences.Count == 1
        select new Sample(reading);

    /// <summary>The shortest text that fits a form.</summary>
    private static string Spell(string form) => form.Replace("*", "", StringComparison.Ordinal).Replace("..", " ", StringComparison.Ordinal);

    /// <summary>A sentence as it was read.</summary>
    private sealed record Sample(AnswerReading Reading)
    {
        public string Text => Reading.Text;

        public bool Has(string signal) => Reading.Has(Reading.Sentences[0], signal);
    }
}
