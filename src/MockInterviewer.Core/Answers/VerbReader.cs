using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Tells whether somebody does something, as against being, feeling or having.</summary>
internal sealed class VerbReader(LanguageWords words)
{
    /// <summary>How many auxiliaries and adverbs may stand between subject and verb ("I then quietly asked").</summary>
    private const int LongestWay = 3;

    /// <param name="subject">Place of "I" or "we".</param>
    public bool ActsAfter(ReadOnlySpan<Token> tokens, int subject)
    {
        var verb = subject + 1;
        while (verb < tokens.Length && verb <= subject + LongestWay && IsPassedOver(tokens[verb].Word))
        {
            verb++;
        }
        return verb < tokens.Length && !tokens[verb].ClauseStart && IsVerbOfDoing(tokens[verb].Word);
    }

    public bool IsPast(string word) =>
        words.PastVerbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("need" or "indeed" or "speed" or "exceed" or "proceed" or "succeed"));

    private bool IsPassedOver(string word) =>
        words.Auxiliaries.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private bool IsVerbOfDoing(string word) =>
        char.IsLetter(word[0]) && !words.StativeVerbs.Contains(word) && !words.NotVerbs.Contains(word) && !words.Negators.Contains(word);
}
