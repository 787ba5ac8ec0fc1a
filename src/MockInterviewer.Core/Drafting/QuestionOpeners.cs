using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Tells by how a question opens what kind of answer it wants.</summary>
internal sealed class QuestionOpeners(DraftWords words)
{
    private const int OpeningWords = 8;

    private readonly ImmutableArray<ExpectedAnswer> _kinds = [.. words.Openers.Keys];
    private readonly WordFinder _openers = new(words.Openers.Values);

    /// <summary>Null when that says nothing.</summary>
    public ExpectedAnswer? ExpectedBy(string question) =>
        _openers.ListsIn(string.Join(' ', Tokenizer.Words(question).Take(OpeningWords))).Keys.Order().Select(i => (ExpectedAnswer?)_kinds[i]).FirstOrDefault();
}
