using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace MockInterviewer.Core.Answers;

/// <summary>Reads amounts that can be reckoned with. What may be read in two ways ("1.900", "two and a half", "30-40 %") is left out.</summary>
internal static class AmountReader
{
    private static readonly FrozenDictionary<string, double> Numerals = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["thousand"] = 1e3,
        ["mn"] = 1e6,
        ["m"] = 1e6,
        ["million"] = 1e6,
        ["b"] = 1e9,
        ["bn"] = 1e9,
        ["billion"] = 1e9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Seconds = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["ms"] = .001,
        ["millisecond"] = .001,
        ["milliseconds"] = .001,
        ["second"] = 1,
        ["seconds"] = 1,
        ["sec"] = 1,
        ["s"] = 1,
        ["minute"] = 60,
        ["minutes"] = 60,
        ["min"] = 60,
        ["mins"] = 60,
        ["hour"] = 3600,
        ["hours"] = 3600,
        ["h"] = 3600,
        ["day"] = 86400,
        ["days"] = 86400,
        ["week"] = 604800,
        ["weeks"] = 604800,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Before a number these make it something else than an amount.</summary>
    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.Ordinal, "hundred", "thousand", "between", "or", "v", "version", "week", "day", "step", "wave");

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    /// <summary>All amounts of a sentence, in its order.</summary>
    public static List<Amount> Read(ReadOnlySpan<Token> tokens)
    {
        var found = new List<Amount>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (At(tokens, i) is { } amount)
            {
                found.Add(amount);
                i = amount.Last;
            }
        }
        return found;
    }

    /// <summary>How many seconds the unit of an amount has; 1 for whatever is no duration.</summary>
    public static double SecondsOf(string unit) => Seconds.GetValueOrDefault(unit, 1);

    private static Amount? At(ReadOnlySpan<Token> tokens, int at)
    {
        if (ReadNumber(tokens, at) is not var (value, suffix, last) || IsDoubtful(tokens, at, last))
        {
            return null;
        }
        var scaled = false;
        if (suffix.Length == 0 && last + 1 < tokens.Length && !tokens[last + 1].ClauseStart && tokens[last + 1].Word.Length > 1 && Scales.ContainsKey(tokens[last + 1].Word))
        {
            suffix = tokens[++last].Word;
        }
        if (Scales.TryGetValue(suffix, out var scale))
        {
            (value, suffix, scaled) = (value * scale, "", true);
        }
        if (suffix.Length == 0 && last + 1 < tokens.Length && !tokens[last + 1].ClauseStart && UnitOf(tokens[last + 1].Word) is { Length: > 0 })
        {
            suffix = tokens[++last].Word;
        }
        return suffix.Length == 0 ? new Amount(value, "", scaled, at, last)
            : UnitOf(suffix) is { Length: > 0 } unit ? new Amount(value * SecondsOf(suffix), unit, scaled, at, last)
            : null;
    }

    private static string UnitOf(string word) =>
        word is "%" or "percent" ? Amount.Percent : word is "x" or "times" ? Amount.Times : Seconds.ContainsKey(word) ? Amount.Duration : "";

    private static (double Value, string Suffix, int Last)? ReadNumber(ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at].Word;
        if (Numerals.TryGetValue(word, out var numeral))
        {
            var isCompound = numeral >= 20 && at + 1 < tokens.Length && Numerals.GetValueOrDefault(tokens[at + 1].Word, 10) < 10;
            return isCompound ? (numeral + Numerals[tokens[at + 1].Word], "", at + 1) : (numeral, "", at);
        }
        var digits = word.AsSpan().IndexOfAnyExcept(OfNumbers);
        var number = digits < 0 ? word.AsSpan() : word.AsSpan(0, digits);
        return number.Length > 0 && ReadDigits(number) is { } value ? (value, digits < 0 ? "" : word[digits..], at) : null;
    }

    /// <summary>"80,000" and "7.1"; "1.900" and "7,1" mean different things to different people.</summary>
    private static double? ReadDigits(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        var comma = number.IndexOf(',');
        var isDoubtful = (point >= 0 && (number.Length - point == 4 || number.LastIndexOf('.') != point)) || (comma >= 0 && (comma > 3 || (point < 0 ? number.Length : point) - number.LastIndexOf(',') != 4));
        return !isDoubtful && double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A part of a range, of a larger numeral, of a version, a date or a label.</summary>
    private static bool IsDoubtful(ReadOnlySpan<Token> tokens, int first, int last) =>
        (first > 0 && ((IsNumber(tokens[first - 1].Word) && Touch(tokens, first - 1)) || Labels.Contains(tokens[first - 1].Word)))
        || (last + 1 < tokens.Length && ((IsNumber(tokens[last + 1].Word) && Touch(tokens, last)) || tokens[last + 1].Word is "hundred" or "or" or "dozen"))
        || (last + 2 < tokens.Length && tokens[last + 1].Word == "and" && tokens[last + 2].Word is "a" or "half");

    /// <summary>Whether hardly anything, or a dash or comma, stands between a word and the next; in "1.2M = 0.94M" more does.</summary>
    private static bool Touch(ReadOnlySpan<Token> tokens, int first) => tokens[first + 1].ClauseStart || tokens[first + 1].Start - tokens[first].End <= 2;

    private static bool IsNumber(string word) => char.IsDigit(word[0]) || Numerals.ContainsKey(word);
}
