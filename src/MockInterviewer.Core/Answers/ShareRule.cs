namespace MockInterviewer.Core.Answers;

/// <summary>Holds parts against their whole: "81,500 of the 80,000", "70 % of 1.2M = 0.94M", shares of one thing that are more than all of it.</summary>
internal static class ShareRule
{
    private const double Whole = 100;

    /// <summary>Rounded shares may come to a little more than the whole.</summary>
    private const double MostShares = 104;

    private const int FewestShares = 3;

    /// <summary>Above, the shares can hardly be meant to be of one whole.</summary>
    private const double NoWhole = 200;

    private const double Part = 0.08;

    public static bool IsBroken(FigureSentence sentence) => HasTooLargeAPart(sentence) || HasWrongProduct(sentence) || HasTooManyShares(sentence);

    private static bool HasTooLargeAPart(FigureSentence sentence)
    {
        foreach (var (part, whole) in sentence.Amounts.Zip(sentence.Amounts.Skip(1)).Where(p => p is { First: { Unit: "", Scaled: false }, Second: { Unit: "", Scaled: false } }))
        {
            var isOf = sentence.Word(part.Last + 1) == "of" && whole.First - part.Last is 2 or 3 && (whole.First - part.Last == 2 || sentence.Word(whole.First - 1) is "the" or "our" or "all" or "these");
            // "More than ten of one team" counts, and is no part of one.
            if (isOf && whole.Value > 1 && part.Value > whole.Value && sentence.Word(part.First - 1) is not ("out" or "version"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"70 % of 1.2M = 0.94M".</summary>
    private static bool HasWrongProduct(FigureSentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Amounts.Count; i++)
        {
            var (share, whole, product) = (sentence.Amounts[i], sentence.Amounts[i + 1], sentence.Amounts[i + 2]);
            if (share.Unit == Amount.Percent && whole.Unit == product.Unit && whole.Unit != Amount.Percent && whole.Scaled == product.Scaled
                && sentence.Word(share.Last + 1) == "of" && whole.First - share.Last <= 3 && Equals(sentence, whole, product) && !sentence.IsRough(product))
            {
                var right = share.Value / Whole * whole.Value;
                return Math.Abs(product.Value - right) > Part * right && Math.Abs(product.Value - (whole.Value - right)) > Part * right;
            }
        }
        return false;
    }

    private static bool Equals(FigureSentence sentence, Amount whole, Amount product)
    {
        var gap = sentence.Between(whole.Last, product.First);
        return gap.Contains('=') || (product.First > whole.Last + 1 && sentence.Linked(whole.Last, product.First) && sentence.Word(product.First - 1) is "is" or "so" or "equals" or "e" or "was");
    }

    /// <summary>"45 % were due to A, 40 % to B and 35 % to C." Only where the first names the whole or a cause.</summary>
    private static bool HasTooManyShares(FigureSentence sentence)
    {
        var shares = sentence.Amounts.Where(a => a.Unit == Amount.Percent).ToList();
        if (shares.Count < FewestShares || shares.Count(s => sentence.Word(s.Last + 1) == "of") > 1 || sentence.Tokens.Any(t => t.Word is "from" or "by" or "p95" or "p99"))
        {
            return false;
        }
        var sum = shares.Sum(s => s.Value);
        return sum is > MostShares and < NoWhole && shares.All(s => s.Value < Whole)
            && (sentence.Word(shares[0].Last + 1) == "of" || sentence.Word(shares[0].Last + 1) == "due" || sentence.Word(shares[0].Last + 2) == "due");
    }
}
