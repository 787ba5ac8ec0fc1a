using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Questions;

/// <summary>The questions of one company.</summary>
public sealed class QuestionBank
{
    public const string Folder = "rubrics/questions";

    private QuestionBank(ImmutableArray<Question> questions) => Questions = questions;

    public ImmutableArray<Question> Questions { get; }

    public ImmutableArray<Question> InRound(string round) => [.. Questions.Where(q => q.Round == round)];

    /// <exception cref="InvalidContentException">The bank's file is faulty.</exception>
    public static QuestionBank Load(ContentFolder folder, RubricLibrary library, Company company)
    {
        var faults = new ContentFaults();
        var bank = Read(folder, faults, library, company.Id, []);
        faults.ThrowIfAny();
        return bank;
    }

    /// <summary>Records what is wrong in place of throwing.</summary>
    /// <param name="rubrics">What the bank is held against: principles and the checks of scripted probes stand there. May lack some or all.</param>
    public static QuestionBank Read(
        ContentFolder folder, ContentFaults faults, RubricLibrary library, string companyId, IEnumerable<Rubric> rubrics)
    {
        if (folder.Read($"{Folder}/{companyId}.yaml", faults) is not { } map)
        {
            return new QuestionBank([]);
        }
        if (map.ReadText("company") != companyId)
        {
            map.Fault("company", $"must be '{companyId}', as the file is named");
        }
        var reader = new QuestionReader(companyId, library.Rounds(companyId), library.ReadDocuments(faults),
            rubrics.Where(r => r.Company.Id == companyId).ToDictionary(r => r.Round, StringComparer.Ordinal));
        ImmutableArray<Question> questions = [.. map.ReadMaps("questions", required: true).Select(reader.Read)];
        map.Close();
        map.FaultTwice("questions", questions.Select(q => q.Id));
        return new QuestionBank(questions);
    }
}
