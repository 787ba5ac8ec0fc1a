namespace MockInterviewer.Core.Answers;

/// <summary>Holds "a team of five" against "all three of us". The one who tells may be one of the team or come on top.</summary>
internal static class TeamRule
{
    public static void Mark(List<Sentence> sentences, int signal)
    {
        var teams = sentences.SelectMany(s => Sizes(s, "team", "of").Select(n => (Sentence: s, Size: n))).ToList();
        if (teams.Count != 1)
        {
            // Of several teams any may be meant.
            return;
        }
        foreach (var sentence in sentences.Where(s => Sizes(s, "all", of: null).Any(n => n != teams[0].Size && n != teams[0].Size + 1)))
        {
            sentence.Signals.Add(signal);
            teams[0].Sentence.Signals.Add(signal);
        }
    }

    /// <summary>The numbers in "team of five", or, without "of", in "all five of us".</summary>
    private static IEnumerable<double> Sizes(Sentence sentence, string before, string? of)
    {
        if (!sentence.Tokens.Any(t => t.Word == before))
        {
            yield break;
        }
        foreach (var amount in AmountReader.Read(sentence.Tokens).Where(a => a is { Unit: "", Scaled: false }))
        {
            var word = (int place) => place >= 0 && place < sentence.Tokens.Count ? sentence.Tokens[place].Word : "";
            if (of is null ? word(amount.First - 1) == before && word(amount.Last + 1) == "of" && word(amount.Last + 2) == "us"
                : word(amount.First - 1) == of && word(amount.First - 2) == before)
            {
                yield return amount.Value;
            }
        }
    }
}
