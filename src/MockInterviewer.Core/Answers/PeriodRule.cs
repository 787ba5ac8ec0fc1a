using System.Globalization;

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
        var dates = DatesIn(sentence);
        if (dates.Count != 2)
        {
            return false;
        }
        var isPeriod = sentence.Word(dates[0].First - 1) is "from" or "between" && sentence.Word(dates[1].First - 1) is "to" or "until" or "till" or "and";
        var days = (dates[1].Day - dates[0].Day + DaysOfAYear) % DaysOfAYear;
        return sentence.Amounts.Where(a => a.Unit == Amount.Duration && a.Value >= Day && !sentence.IsRough(a) && IsOf(sentence, a, dates[0].First, dates[1].Last, isPeriod))
            .Any(a => Math.Abs((a.Value / Day) - days) > Days + (Part * days));
    }

    /// <summary>"In 3 weeks, from ... to ...", "from ... to ..., 3 weeks", "due on 30 June and done on 15 September, so six weeks late".</summary>
    private static bool IsOf(FigureSentence sentence, Amount length, int first, int last, bool isPeriod) =>
        (isPeriod && length.Last < first && first - length.Last <= 2)
        || (length.First > last && sentence.Linked(last, length.First) && (isPeriod || sentence.Word(length.Last + 1) is "late" or "later"));

    private static List<(int Day, int First, int Last)> DatesIn(FigureSentence sentence)
    {
        var dates = new List<(int, int, int)>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (DayAt(sentence, i) is not (>= 1 and <= 31 and var day))
            {
                continue;
            }
            var after = sentence.Word(i + 1) == "of" ? i + 2 : i + 1;
            if (IsYear(sentence.Word(after + 1)) || IsYear(sentence.Word(i + 1)))
            {
                // "From 1 March 2023 to 9 April 2024": with years in it, more than a year may lie between.
                return [];
            }
            if (MonthAt(sentence, after) is > 0 and var month)
            {
                dates.Add((DaysBefore[month - 1] + day, sentence.Word(i - 1) == "the" ? i - 1 : i, after));
            }
            else if (MonthAt(sentence, i - 1) is > 0 and var before)
            {
                dates.Add((DaysBefore[before - 1] + day, i - 1, i));
            }
        }
        return dates;
    }

    private static bool IsYear(string word) => word is ['1', '9', _, _] or ['2', '0', _, _] && word.All(char.IsAsciiDigit);

    /// <summary>"1", "1st".</summary>
    private static int? DayAt(FigureSentence sentence, int place)
    {
        var word = sentence.Word(place);
        var digits = word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal) ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;
    }
}
