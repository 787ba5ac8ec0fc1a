using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Holds "from 40 to 20" against what is said of it: "a 30 % drop", "four times faster", "halved", "fell".</summary>
internal sealed class ChangeRule(LanguageWords words)
{
    /// <summary>Words between the first amount and "to": "from 20k requests per day to".</summary>
    private const int LongestUnit = 4;

    /// <summary>Percentage points, and part of the true value, that a figure may be off: people round.</summary>
    private const double Points = 5;
    private const double Part = 0.15;

    /// <summary>How far off a ratio may be: "halved" from 40 to 22, "three times" for 2.6.</summary>
    private const double RatioPart = 0.3;

    public bool IsBroken(FigureSentence sentence) =>
        ChangesIn(sentence).Any(c => GoesTheOtherWay(sentence, c) || ClaimAfter(sentence, EndOfUnit(sentence, c.To), c) || ClaimBefore(sentence, c));

    /// <summary>Whether the sentence after it is wrong about a change: "That is a 30 % drop."</summary>
    public bool IsBrokenBy(FigureSentence next, FigureSentence sentence) =>
        next.Word(0) is "that" or "that's" or "this" or "which"
        && ChangesIn(sentence).Any(c => c.To.Last >= sentence.Tokens.Count - LongestUnit && ClaimAfter(next, -1, c));

    private static IEnumerable<(Amount From, Amount To)> ChangesIn(FigureSentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Amounts.Count; i++)
        {
            var (from, to) = (sentence.Amounts[i], sentence.Amounts[i + 1]);
            var start = from.First - 1;
            while (sentence.Word(start) is "about" or "roughly" or "around" or "almost" or "nearly" or "over" or "an" or "average" or "of")
            {
                start--;
            }
            if (sentence.Word(start) == "from" && to.First - from.Last <= LongestUnit + 2 && LeadsTo(sentence, from.Last, to.First) && Alike(sentence, from, to) is { } change)
            {
                yield return change;
            }
        }
    }

    private static bool LeadsTo(FigureSentence sentence, int from, int to)
    {
        var before = to - 1;
        while (sentence.Word(before) is "about" or "roughly" or "around" or "almost" or "nearly" or "just" or "under" or "only" && before > from)
        {
            before--;
        }
        return before > from && sentence.Word(before) == "to" && !sentence.Tokens.Slice(from + 1, before - from).Any(t => t.ClauseStart);
    }

    /// <summary>The two in one unit; null when they measure different things, or are years or days of a month.</summary>
    private static (Amount From, Amount To)? Alike(FigureSentence sentence, Amount from, Amount to)
    {
        var (a, b) = (from.WithUnitOf(to, ScaleOf(sentence, to)), to.WithUnitOf(from, ScaleOf(sentence, from)));
        var isDate = from is { Unit: "", Value: > 1900 and < 2100 } || IsMonth(sentence, from) || IsMonth(sentence, to);
        return isDate || HasUnknownUnit(sentence, from, to) || a.Unit != b.Unit || from.Scaled != to.Scaled || a.Value <= 0 || b.Value <= 0 || a.Value.Equals(b.Value) ? null : (a, b);
    }

    /// <summary>A word behind one number that the other does not share may be another unit: "from 2 GB to 300 MB", "from 2 months to 10 days".</summary>
    private static bool HasUnknownUnit(FigureSentence sentence, Amount from, Amount to)
    {
        var (between, after) = (sentence.Word(from.Last + 1), sentence.Word(to.Last + 1));
        var isNamed = between is not ("to" or "down" or "up" or "about" or "roughly" or "around" or "almost" or "nearly" or "just" or "under" or "only");
        return isNamed ? after != between : from.Unit.Length > 0 && to.Unit.Length == 0 && after.Length > 0 && !sentence.Tokens[to.Last + 1].ClauseStart;
    }

    private static double ScaleOf(FigureSentence sentence, Amount amount) => amount.Unit == Amount.Duration ? AmountReader.SecondsOf(sentence.Word(amount.Last)) : 1;

    private static bool IsMonth(FigureSentence sentence, Amount amount) => PeriodRule.MonthAt(sentence, amount.Last + 1) > 0 || PeriodRule.MonthAt(sentence, amount.First - 1) > 0;

    /// <summary>"Fell from 12 to 19."</summary>
    private bool GoesTheOtherWay(FigureSentence sentence, (Amount From, Amount To) change)
    {
        var verb = sentence.Word(change.From.First - 2);
        return sentence.Word(change.From.First - 1) == "from" && (words.PastVerbs.Contains(verb) || verb.EndsWith("ed", StringComparison.Ordinal))
            && (change.To.Value > change.From.Value ? words.Falls : words.Rises).Contains(verb);
    }

    /// <summary>The clause of the second amount ends before what is said of the change, or links lead to it at once.</summary>
    private static int EndOfUnit(FigureSentence sentence, Amount to)
    {
        for (var i = to.Last + 1; i < Math.Min(sentence.Tokens.Count, to.Last + LongestUnit + 2); i++)
        {
            if (sentence.Tokens[i].ClauseStart)
            {
                return i - 1;
            }
        }
        return to.Last;
    }

    private bool ClaimAfter(FigureSentence sentence, int after, (Amount From, Amount To) change)
    {
        foreach (var claim in sentence.Amounts.Where(a => a.First > after))
        {
            if (sentence.Linked(after, claim.First, IsOfChange))
            {
                return IsWrong(sentence, claim, change);
            }
        }
        return false;
    }

    private bool IsOfChange(string word) => words.Falls.Contains(word) || words.Rises.Contains(word) || words.Betters.Contains(word);

    /// <summary>"Grew 50 % from 20k to 40k", "20 % longer, from 10 hours to 14".</summary>
    private bool ClaimBefore(FigureSentence sentence, (Amount From, Amount To) change)
    {
        var claim = sentence.Amounts.LastOrDefault(a => a.Last < change.From.First);
        var gap = change.From.First - claim.Last;
        return claim != default && gap <= 4 && !sentence.Tokens.Slice(claim.Last + 1, gap - 1).Any(t => words.ClauseBreaks.Contains(t.Word)) && IsWrong(sentence, claim, change);
    }

    private bool IsWrong(FigureSentence sentence, Amount claim, (Amount From, Amount To) change)
    {
        if (sentence.IsRough(claim) && claim.Unit != Amount.Times)
        {
            return false;
        }
        var compared = Compared(sentence, claim);
        return claim.Unit switch
        {
            Amount.Percent => compared != Comparison.None && !Percents(change, compared).Any(p => Math.Abs(claim.Value - p) <= Math.Max(Points, Part * p)),
            Amount.Times => (compared != Comparison.None || IsLast(sentence, claim)) && !Ratios(change).Any(r => Math.Abs(claim.Value - r) <= RatioPart * r),
            _ => false,
        };
    }

    private static bool IsLast(FigureSentence sentence, Amount claim) => claim.Last + 1 == sentence.Tokens.Count || sentence.Tokens[claim.Last + 1].ClauseStart;

    private static IEnumerable<double> Percents((Amount From, Amount To) change, Comparison compared)
    {
        var moved = Math.Abs(change.From.Value - change.To.Value);
        yield return moved / change.From.Value * 100;
        if (compared == Comparison.Better)
        {
            // "Twice as fast" is 100 % faster, and 50 % less time.
            yield return moved / change.To.Value * 100;
        }
        if (change.From.Unit == Amount.Percent)
        {
            yield return moved;
        }
    }

    private static IEnumerable<double> Ratios((Amount From, Amount To) change)
    {
        var ratio = Math.Max(change.From.Value, change.To.Value) / Math.Min(change.From.Value, change.To.Value);
        return [ratio, ratio - 1];
    }

    /// <summary>What the figure says of the change, by the word after it, or before it ("grew 50 %").</summary>
    private Comparison Compared(FigureSentence sentence, Amount claim)
    {
        var before = sentence.Word(claim.First - 1) == "by" ? sentence.Word(claim.First - 2) : sentence.Word(claim.First - 1) == "of" ? sentence.Word(claim.First - 2) : sentence.Word(claim.First - 1);
        var after = claim.Last + 1 < sentence.Tokens.Count && !sentence.Tokens[claim.Last + 1].ClauseStart ? sentence.Word(claim.Last + 1) : "";
        return after == "of" ? Comparison.None
            : words.Falls.Contains(after) || words.Rises.Contains(after) ? Comparison.Moved
            : words.Betters.Contains(after) || words.Betters.Contains(before) ? Comparison.Better
            : words.Falls.Contains(before) || words.Rises.Contains(before) ? Comparison.Moved
            : Comparison.None;
    }

    private enum Comparison
    {
        None,
        Moved,
        Better,
    }
}
