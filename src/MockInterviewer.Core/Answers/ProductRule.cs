namespace MockInterviewer.Core.Answers;

/// <summary>Holds "60 teams x 3 days = 120" against the product.</summary>
internal static class ProductRule
{
    /// <summary>Part of the true value that a product may be off: estimates are rounded.</summary>
    private const double Part = 0.15;

    private const int MostWordsBetween = 3;

    /// <summary>A product may be given in another unit than its factors: minutes for seconds, GB for KB.</summary>
    private static readonly double[] Conversions =
        [1, 5, 7, 8, 10, 12, 20, 24, 30, 52, 60, 100, 250, 365, 1000, 1024, 1440, 3600, 86400, 604800, 1e6, 1048576, 1e9, 1073741824, 1e12];

    public static bool IsBroken(FigureSentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Amounts.Count; i++)
        {
            var (one, other, product) = (sentence.Amounts[i], sentence.Amounts[i + 1], sentence.Amounts[i + 2]);
            if (IsTimes(sentence, one, other) && IsEqual(sentence, other, product) && !IsPartOfMore(sentence, i)
                && !IsRight(NumberOf(sentence, product) / (NumberOf(sentence, one) * NumberOf(sentence, other))))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsTimes(FigureSentence sentence, Amount one, Amount other)
    {
        var between = sentence.Between(one.First, other.First);
        return other.First - one.Last <= MostWordsBetween && one.Unit != Amount.Percent && other.Unit != Amount.Percent
            && (between.Contains(" x ", StringComparison.Ordinal) || between.IndexOfAny('*', '\u00d7') >= 0) && between.IndexOfAny('=', '/', '+') < 0;
    }

    private static bool IsEqual(FigureSentence sentence, Amount other, Amount product) =>
        product.First - other.Last <= MostWordsBetween && product.Unit != Amount.Percent
        && sentence.Between(other.First, product.First) is var between && between.Contains('=') && between.IndexOfAny('*', '/', '+') < 0 && !between.Contains(" x ", StringComparison.Ordinal);

    /// <summary>Three factors and more are not reckoned with.</summary>
    private static bool IsPartOfMore(FigureSentence sentence, int first) =>
        first > 0 && IsTimes(sentence, sentence.Amounts[first - 1], sentence.Amounts[first]);

    private static double NumberOf(FigureSentence sentence, Amount amount) =>
        amount.Unit == Amount.Duration ? amount.Value / AmountReader.SecondsOf(sentence.Word(amount.Last)) : amount.Value;

    private static bool IsRight(double ratio) => Conversions.Any(c => Math.Abs(ratio - c) <= Part * c || Math.Abs((1 / ratio) - c) <= Part * c);
}
