using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds quotations in an answer: letter by letter, but for white space, quotation marks, dashes and characters that cannot be seen.
/// Letter case counts. Marks at the ends of a quotation do not. Pieces that were joined by "..." are found one by one, in order.
/// </summary>
public sealed class QuotationFinder(string answer)
{
    private const string Ellipsis = "...";
    private const int FewestWords = 3;
    private const int FewestDigits = 2;
    private const int FewestIdeographs = 4;

    /// <summary>From here on scripts write words without blanks between them.</summary>
    private const char FirstUnspaced = '\u2e80';

    private readonly FoldedText _answer = new(answer);

    /// <summary>Whether words are enough to prove anything: three of them, or a figure of two digits or with its unit. One or two common words stand in
    /// every answer.</summary>
    public static bool IsEnough(string quotation)
    {
        var words = Tokenizer.Words(quotation).Count();
        var digits = quotation.Count(char.IsDigit);
        return words >= FewestWords || digits >= FewestDigits || (digits > 0 && words > 1)
            || quotation.Count(c => c >= FirstUnspaced && char.IsLetter(c)) >= FewestIdeographs;
    }

    /// <summary>Where the quotation stands, the first place where there are several; one piece, or several where it was joined. Empty when it
    /// is not in the answer or too short to prove anything.</summary>
    public ImmutableArray<Evidence> Find(string quotation)
    {
        var wanted = new FoldedText(quotation).Text.Trim();
        if (!IsEnough(wanted))
        {
            return [];
        }
        if ((Locate(wanted, 0) ?? Locate(TrimEnds(wanted), 0)) is { } whole)
        {
            return [At(whole)];
        }
        return wanted.Contains(Ellipsis, StringComparison.Ordinal) ? FindPieces(wanted) : [];
    }

    private ImmutableArray<Evidence> FindPieces(string wanted)
    {
        var found = ImmutableArray.CreateBuilder<Evidence>();
        var from = 0;
        foreach (var piece in wanted.Split(Ellipsis).Select(TrimEnds).Where(p => p.Length > 0))
        {
            if (!IsEnough(piece) || Locate(piece, from) is not { } place)
            {
                return [];
            }
            found.Add(At(place));
            from = place.Start + place.Length;
        }
        return found.ToImmutable();
    }

    private (int Start, int Length)? Locate(string wanted, int from)
    {
        var text = _answer.Text;
        for (var at = from; wanted.Length > 0 && (at = text.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!IsInsideWord(text, at) && !IsInsideWord(text, at + wanted.Length))
            {
                return (at, wanted.Length);
            }
        }
        return null;
    }

    /// <summary>Whether the place parts a word in two: "own" is no quotation from "owner".</summary>
    private static bool IsInsideWord(string text, int place) =>
        place > 0 && place < text.Length && IsSpacedLetter(text[place - 1]) && IsSpacedLetter(text[place]);

    private static bool IsSpacedLetter(char c) => char.IsLetterOrDigit(c) && c < FirstUnspaced;

    private static string TrimEnds(string text) => text.Trim(' ', '\'', '.', ',', ';', ':', '!', '?', '[', ']', '(', ')');

    private Evidence At((int Start, int Length) place)
    {
        var (start, end) = _answer.OriginOf(place.Start, place.Length);
        return Evidence.At(answer, start, end);
    }
}
