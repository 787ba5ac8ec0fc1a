using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds the signals that are no word lists: who acts, amounts, speech, names, times.</summary>
internal sealed class CodeSignalFinder(LanguageWords words, Func<string, int> numberOf)
{
    private readonly VerbReader _verbs = new(words);
    private readonly FigureReader _figures = new(words);
    private readonly int _direction = numberOf(WordClass.Direction);
    private readonly int _speech = numberOf(WordClass.Speech);

    /// <summary>Adds to the signals that the surface forms gave; some of those are needed here.</summary>
    public void AddTo(SignalSet signals, ReadOnlySpan<char> sentence, ReadOnlySpan<Token> tokens)
    {
        AddVerbs(signals, tokens);
        var figures = _figures.Count(tokens);
        AddIf(signals, figures > 0, CodeSignals.Figure);
        AddIf(signals, figures > 1 && (signals.Has(_direction) || sentence.Contains("->", StringComparison.Ordinal)), CodeSignals.ChangeFigure);
        AddIf(signals, signals.Has(_speech) || HasQuotation(sentence), CodeSignals.QuotedSpeech);
        AddIf(signals, sentence.TrimEnd("\"')").EndsWith("?", StringComparison.Ordinal), CodeSignals.Question);
        AddIf(signals, HasName(sentence, tokens), CodeSignals.NamedThing);
        AddIf(signals, HasTime(tokens), CodeSignals.TimeMark);
        // "No code changes tonight." "Never edit a closed month."
        AddIf(signals, tokens.Length > 1 && words.Negators.Contains(tokens[0].Word), CodeSignals.Exclusion);
    }

    private void AddVerbs(SignalSet signals, ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Word;
            var isI = word is "i" or "i'd" or "i'll" or "i've" or "i'm";
            AddIf(signals, isI || word is "my" or "me" or "mine" or "myself", CodeSignals.FirstPerson);
            AddIf(signals, isI && _verbs.ActsAfter(tokens, i), CodeSignals.OwnAction);
            AddIf(signals, word is "we" or "we'd" or "we'll" or "we've" && _verbs.ActsAfter(tokens, i), CodeSignals.WeAction);
            AddIf(signals, tokens[i].Facts.Is(WordKinds.Past), CodeSignals.Past);
        }
        // Notes and bullets leave the subject out: "Stopped wave 3." is said of oneself.
        AddIf(signals, tokens.Length > 2 && tokens[0].Facts.Is(WordKinds.Past) && !words.StativeVerbs.Contains(tokens[0].Word), CodeSignals.OwnAction);
    }

    private void AddIf(SignalSet signals, bool found, string id)
    {
        if (found)
        {
            signals.Add(numberOf(id));
        }
    }

    private static bool HasQuotation(ReadOnlySpan<char> sentence)
    {
        var open = sentence.IndexOfAny('"', '\u201c');
        if (open < 0)
        {
            return false;
        }
        var rest = sentence[(open + 1)..];
        var close = rest.IndexOfAny('"', '\u201d');
        return close > 0 && rest[..close].Contains(' ');
    }

    private static bool HasName(ReadOnlySpan<char> sentence, ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var offset = token.Start - tokens[0].Start + LeadingOffset(sentence);
            if (token.End - token.Start > 1 && offset > 0 && offset < sentence.Length && char.IsUpper(sentence[offset])
                && !token.Word.StartsWith("i'", StringComparison.Ordinal) && IsInsideClause(sentence, offset))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether what stands before is a word and not a quotation mark, bullet or full stop that would ask for a capital.</summary>
    private static bool IsInsideClause(ReadOnlySpan<char> sentence, int offset)
    {
        var before = sentence[..offset].TrimEnd();
        return before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '(' or '/' or '&');
    }

    private static int LeadingOffset(ReadOnlySpan<char> sentence)
    {
        var i = 0;
        while (i < sentence.Length && !char.IsLetterOrDigit(sentence[i]) && sentence[i] != '%')
        {
            i++;
        }
        return i;
    }

    private static bool HasTime(ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Facts.Is(WordKinds.MonthOrDay)
                || (tokens[i].Facts.Is(WordKinds.TimeUnit) && (Neighbours(tokens, i - 1) || Neighbours(tokens, i + 1))))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Neighbours(ReadOnlySpan<Token> tokens, int i) =>
        i >= 0 && i < tokens.Length
        && (char.IsDigit(tokens[i].Word[0]) || tokens[i].Facts.Is(WordKinds.Number)
            || tokens[i].Word is "later" or "after" or "before" or "earlier" or "ago" or "last" or "next" or "first" or "every" or "per");
}
