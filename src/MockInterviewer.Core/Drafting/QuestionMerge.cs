using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Brings a draft's questions into the bank. What a person changed is never lost: of two questions with one id the changed one
/// is asked, and what leaves the bank is kept beside the rubric that it was written for.</summary>
internal sealed class QuestionMerge(ContentFolder folder, ApprovedFiles files, string company, string round)
{
    private readonly string _bank = $"{QuestionBank.Folder}/{company}.yaml";
    private readonly string _draft = DraftFiles.Questions(company, round);

    /// <param name="replaced">The version of the rubric that is replaced; 0 when there is none.</param>
    /// <exception cref="InvalidContentException">The draft's questions are missing, or an id is that of another round's question.</exception>
    public QuestionChanges Apply(int replaced)
    {
        var text = folder.TextOf(_draft) ?? throw new InvalidContentException([new ContentFault(_draft, 0, "", "the file is missing; put it back, or draft again with --replace")]);
        var drafted = YamlEntry.In(text);
        if (folder.TextOf(_bank) is not { } bank)
        {
            files.Put(_bank, text, _draft);
            return new QuestionChanges(Ids(drafted), [], [], []);
        }
        var library = new RubricLibrary(files.Content);
        var rubric = library.Load(company, round);
        var questions = QuestionBank.Load(files.Content, library, rubric.Company).Questions;
        RefuseOtherRounds(drafted, questions);
        var known = YamlEntry.In(bank).DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var retired = questions.Where(q => q.Round == round && !q.Fits(rubric)).Select(q => q.Id).Where(known.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var other = drafted.Where(d => known.TryGetValue(d.Id, out var k) && !retired.Contains(d.Id) && !k.SaysTheSame(d)).ToList();
        var replacing = other.Where(d => !d.IsAsDrafted || known[d.Id].IsAsDrafted).ToList();
        Remove(bank, [.. known.Values.Where(k => retired.Contains(k.Id)), .. replacing.Select(d => known[d.Id])], replaced);
        var fresh = drafted.Where(d => !known.ContainsKey(d.Id) || retired.Contains(d.Id)).ToList();
        if (fresh.Count + replacing.Count > 0)
        {
            files.Append(_bank, drafted.Where(d => fresh.Contains(d) || replacing.Contains(d)), _draft);
        }
        return new QuestionChanges(Ids(fresh), Ids(replacing), Ids(other.Except(replacing)), [.. questions.Select(q => q.Id).Where(retired.Contains)]);
    }

    private void RefuseOtherRounds(ImmutableArray<YamlEntry> drafted, ImmutableArray<Question> questions)
    {
        var faults = new ContentFaults();
        foreach (var entry in drafted)
        {
            if (questions.FirstOrDefault(q => q.Id == entry.Id && q.Round != round) is { } taken)
            {
                faults.Add(_draft, entry.Line, "id", $"'{entry.Id}' is a question of the round '{taken.Round}' in {_bank}; give this one another id");
            }
        }
        faults.ThrowIfAny();
    }

    private void Remove(string bank, IReadOnlyCollection<YamlEntry> gone, int replaced)
    {
        if (gone.Count > 0)
        {
            var retired = RetiredQuestions.From(bank, company, gone.OrderBy(e => e.Line));
            files.Put(_bank, retired.Left);
            files.Keep(RubricLibrary.HistoryOf($"{company}/{round}", replaced, RubricLibrary.QuestionHistory), retired.Taken, RubricLibrary.FileOf($"{company}/{round}"));
        }
    }

    private static ImmutableArray<string> Ids(IEnumerable<YamlEntry> entries) => [.. entries.Select(e => e.Id)];
}
