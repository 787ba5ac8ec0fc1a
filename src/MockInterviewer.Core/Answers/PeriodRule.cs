namespace MockInterviewer.Core.Answers;

/// <summary>Holds "in 3 weeks" against "from 1 March to 9 April" beside it.</summary>
internal static class PeriodRule
{
    private const double Day = 86400;
    private const int DaysOfAYear = 365;

    /// <summary>Days, and part of the true time, that a length may be off.</summary>
    private const double Days = 4;
    private const double Part = 0.2;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly int[] DaysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>1-12; 0 where there is no month.</summary>
    public static int MonthAt(FigureSentence sentence, int place) => Array.IndexOf(Months, sentence.Word(place)) + 1;

    public static bool IsBroken(FigureSentence sentence)
    {
        var dates = sentence.Amounts.Select(a => DateOf(sentence, a)).OfType<(int Day, int First, int Last)>().ToList();
        if (dates.Count != 2 || sentence.Word(dates[0].First - 1) is not ("from" or "between") || sentence.Word(dates[1].First - 1) is not ("to" or "until" or "till" or "and"))
        {
            return false;
        }
        var days = (dates[1].Day - dates[0].Day + DaysOfAYear) % DaysOfAYear;
        return sentence.Amounts.Where(a => a.Unit == Amount.Duration && a.Value >= Day && !sentence.IsRough(a))
            .Where(a => (a.Last < dates[0].First && dates[0].First - a.Last <= 2) || (a.First > dates[1].Last && sentence.Linked(dates[1].Last, a.First)))
            .Any(a => Math.Abs((a.Value / Day) - days) > Days + (Part * days));
    }

    private static (int Day, int First, int Last)? DateOf(FigureSentence sentence, Amount amount)
    {
        if (amount is not { Unit: "", Scaled: false, Value: >= 1 and <= 31 })
        {
            return null;
        }
        return MonthAt(sentence, amount.Last + 1) is > 0 and var after ? (DaysBefore[after - 1] + (int)amount.Value, amount.First, amount.Last + 1)
            : MonthAt(sentence, amount.First - 1) is > 0 and var before ? (DaysBefore[before - 1] + (int)amount.Value, amount.First - 1, amount.Last)
            : null;
    }
}
